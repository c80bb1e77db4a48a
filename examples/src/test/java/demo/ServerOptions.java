package demo;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.server.StatPump;
import io.statline.server.StatServer;
import io.statline.server.StatSession;
import java.io.IOException;
import java.time.Duration;

final class ServerOptions {
  interface Scheduler {
    DemoStats stats();

    DemoStats.WorkerStats worker(String id);

    StatSession<DemoStats> session();
  }

  static StatServer start(Scheduler scheduler, StatPump pump) throws IOException {
    return StatServer.builder()
        .name("schedulerd")
        .instance("2") // or path(…), scx(), abstractName(…), inherited()
        .mode("rw-rw----")
        .group("adm") // who may read
        .add(DemoStatsMeta.TYPE, scheduler::stats) // the target "top"
        .addWithArgs(
            "worker",
            DemoStats_WorkerStatsMeta.TYPE,
            args -> {
              String id = args.get("id");
              if (id == null) {
                throw new StatException(Errno.EINVAL, "say which worker: args.id");
              }
              return scheduler.worker(id);
            },
            "id")
        .addIntervals(DemoStatsMeta.TYPE, scheduler::stats) // for readers that expect intervals
        .addSession(
            "mine", DemoStatsMeta.TYPE, args -> scheduler.session()) // state for each reader
        .addServerStats("statline") // the server's own figures
        .suppliersOn(pump) // suppliers run where the main loop calls pump.run()
        .supplierDeadline(Duration.ofSeconds(1))
        .preparedConnections(4) // threads and memory made now, for daemons that must not fault
        .start();
  }
}
