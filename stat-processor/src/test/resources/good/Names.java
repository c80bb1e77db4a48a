package io.acme;

import io.statline.Stat;
import java.util.List;

@Stat(name = "names_of_things")
record Names(
    int in, int out, int value, int field, int type, int meta, int fields, @Stat(name = "upper") int TYPE,
    int yield, int record, int java,
    int fooBar, @Stat(name = "other_bar") int foo_Bar, int cpuID, int HTTPServer, int lb_at, int x2Y,
    CPU cpu, Type kind, @Stat(name = "wire_name") List<Optional> optionals, int StatCodecs, int Names, int CPU_CODEC) {

  Names {
    if (in < 0) {
      throw new IllegalArgumentException("in is negative");
    }
  }

  static final int LIMIT = 3;

  static int limit() {
    return LIMIT;
  }

  enum CPU {
    FAST, SLOW
  }

  enum Type {
    A
  }

  enum Optional {
    YES
  }
}
