package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RenderTablesPropertyTest {
  private static final int ROUNDS = 300;
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]");

  @Test
  void render_sortedFilteredWithHistory_isHarmlessTextOfItsWidth() {
    for (int i = 0; i < ROUNDS; i++) {
      long seed = new Random().nextLong();
      Random random = new Random(seed);
      try {
        check(new RandomViews(random), random);
      } catch (Throwable failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
  }

  private static void check(RandomViews views, Random random) {
    StatSchema schema = views.schema();
    StatMeta type = schema.types().values().iterator().next();
    RenderOptions options =
        new RenderOptions(random.nextInt(250), random.nextBoolean(), random.nextBoolean());
    StatSample<StatValue> current = views.sample(schema, type);
    StatSample<StatValue> previous = views.sample(schema, type);
    StatHistory history = StatHistory.of(random.nextInt(8))
        .plus(schema, type, previous)
        .plus(schema, type, current, previous);
    List<String> columns = StatRenderer.of(schema, type, options).columns(current);
    String sort = columns.isEmpty() ? "" : columns.get(random.nextInt(columns.size()));
    RenderTables tables =
        new RenderTables(sort, random.nextBoolean(), List.of("", "a", "?*").get(random.nextInt(3)));

    StatRenderer renderer =
        StatRenderer.of(schema, type, options.withTables(tables)).withHistory(history);

    checkText(renderer.render(current), options);
    checkText(renderer.render(current, previous), options);
  }

  private static void checkText(String text, RenderOptions options) {
    assertThat(HARMFUL.matcher(text).find()).as(text).isFalse();
    assertThat(text.lines()).allMatch(line -> RenderText.width(line) <= options.width());
  }
}
