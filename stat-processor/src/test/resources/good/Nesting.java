import io.statline.Stat;
import java.util.List;
import java.util.Map;

public class Nesting {
  @Stat
  public record Top(Middle.Bottom bottom, List<Middle> middles, Map<String, Middle.Bottom> map, Middle[] array) {}

  @Stat
  protected record Middle(Bottom bottom, Bottom again) {
    @Stat
    public record Bottom(int x) {}
  }

  static class Hidden {
    @Stat
    public record Inner(int x) {}
  }

  public interface Open {
    @Stat
    record Inner(Hidden.Inner hidden) implements Open {}
  }
}
