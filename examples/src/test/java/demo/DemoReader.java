package demo;

import io.statline.client.StatClient;
import io.statline.protocol.StatException;
import java.io.IOException;

public final class DemoReader {
  public static void main(String[] args) {
    try (StatClient client = StatClient.builder().name("demo").connect()) {
      DemoStats stats = client.stats(DemoStatsMeta.TYPE); // with the daemon's records
      System.out.println(stats.rounds() + " rounds");
      System.out.println(client.json().path("workers").path("first")); // or without
      System.out.print(client.schema().describe()); // what there is
      client.json("tpo"); // an error of the server
    } catch (StatException e) {
      System.out.println(e.errno() + ": " + e.text());
    } catch (IOException e) {
      System.out.println(e.getMessage()); // that there is no daemon, say
    }
  }
}
