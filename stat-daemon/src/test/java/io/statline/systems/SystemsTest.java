package io.statline.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.statline.Kind;
import io.statline.Unit;
import io.statline.client.StatClient;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.protocol.StatUnit;
import io.statline.protocol.StatWriter;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import io.statline.systems.RealSystem.FoundField;
import io.statline.systems.SystemsDoc.Label;
import io.statline.systems.ceph.ThrottleWaitMeta;
import io.statline.view.RenderOptions;
import io.statline.view.StatRenderer;
import io.statline.view.StatValue;
import io.statline.view.ValueDelta;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of {@code docs/systems.md}, held against what their sources say, and put to use. */
class SystemsTest {
  private static final long SEED = 14;
  private static final Predicate<StatField> COUNTS =
      field -> field.kind() == Kind.COUNTER || field.kind() == Kind.HISTOGRAM;

  @TempDir
  private Path folder;

  static Stream<RealSystem> systems() {
    return RealSystem.all().stream();
  }

  @Test
  void systems_all_haveTheFieldsOfTheirSources() {
    assertThat(systems().flatMap(system -> system.source().stream())).hasSize(456);
    assertThat(systems().map(RealSystem::id).toList())
        .containsExactlyElementsOf(
            SourceField.all().stream().map(SourceField::system).distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void records_ofASystem_differFromItsSourceAsTheDocumentSays(RealSystem system)
      throws IOException {
    SystemsDoc doc = SystemsDoc.read();
    List<Difference> documented = doc.differences().stream()
        .filter(row -> row.system().equals(system.id()))
        .toList();
    List<Difference> differences = differences(system, doc);
    assertThat(differences).allMatch(one -> documented.stream().anyMatch(row -> row.covers(one)));
    assertThat(documented).allMatch(row -> differences.stream().anyMatch(row::covers));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void labels_ofASystem_areThoseOfItsSourceOrOfTheDocument(RealSystem system) throws IOException {
    List<String> labels =
        system.types().values().stream().map(type -> type.meta().label()).toList();
    List<Label> others = SystemsDoc.read().labels().stream()
        .filter(row -> row.system().equals(system.id()))
        .toList();
    Set<String> missing = SourceField.labels(system.id());
    missing.removeAll(labels);
    assertThat(others).extracting(Label::there).containsExactlyInAnyOrderElementsOf(missing);
    assertThat(others).allMatch(other -> other.names().allMatch(labels::contains));
  }

  private static List<Difference> differences(RealSystem system, SystemsDoc doc) {
    List<Difference> differences = new ArrayList<>();
    for (SourceField source : system.source()) {
      FoundField found = system.find(source).orElseThrow(() -> new AssertionError(source));
      differences.addAll(Comparison.of(doc, source, found));
    }
    return differences;
  }

  @Test
  void summary_ofCeph_isARecordOfTwoCounters() {
    StatMeta wait = ThrottleWaitMeta.TYPE.meta();
    assertThat(wait.fields().values())
        .extracting(StatField::name, StatField::data, StatField::kind, StatField::unit)
        .containsExactly(
            tuple("avgcount", StatData.of(StatKind.U64), Kind.COUNTER, Optional.empty()),
            tuple("sum", StatData.of(StatKind.FLOAT), Kind.COUNTER, StatUnit.of(Unit.SECONDS)));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void server_ofASystem_answersValuesAndMetadata(RealSystem system) throws IOException {
    SampleValues values = new SampleValues(system.schema(), SEED);
    SampleValues same = new SampleValues(system.schema(), SEED);
    StatServerBuilder builder = StatServer.builder().path(folder.resolve("s"));
    system.targets().forEach((target, type) -> add(builder, target, type, values));
    try (StatServer server = builder.start();
        StatClient client = StatClient.connect(Path.of(server.address()))) {
      assertThat(client.schema()).isEqualTo(server.schema());
      for (Map.Entry<String, StatType<?>> target : system.targets().entrySet()) {
        assertThat(answer(client, target.getKey(), target.getValue()))
            .isEqualTo(text(target.getValue(), same));
      }
    }
  }

  private static <T> void add(
      StatServerBuilder builder, String target, StatType<T> type, SampleValues values) {
    builder.add(target, type, () -> values.next(type));
  }

  private static <T> String answer(StatClient client, String target, StatType<T> type)
      throws IOException {
    return text(type, client.stats(target, type));
  }

  private static <T> String text(StatType<T> type, SampleValues values) throws IOException {
    return text(type, values.next(type));
  }

  private static <T> String text(StatType<T> type, T value) throws IOException {
    return new String(StatWriter.toJson(type, value), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void description_ofASystem_namesEveryField(RealSystem system) {
    String description = system.schema().describe();
    for (StatType<?> type : system.types().values()) {
      assertThat(description).contains(type.meta().fields().keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("systems")
  void delta_ofASystem_isTheSameWithAndWithoutClasses(RealSystem system) throws IOException {
    SampleValues values = new SampleValues(system.schema(), SEED);
    for (StatType<?> type : system.targets().values()) {
      assertThatDeltasAgree(system.schema(), type, values);
    }
  }

  /** Once as counters grow, once as after a reset. */
  private static <T> void assertThatDeltasAgree(
      StatSchema schema, StatType<T> type, SampleValues values) throws IOException {
    T earlier = values.next(type);
    T later = values.next(type);
    StatValue grown = value(type, type.delta(later, earlier));
    assertThat(grown).isEqualTo(delta(schema, type, later, earlier));
    assertThat(!grown.equals(value(type, later))).isEqualTo(fields(type).anyMatch(COUNTS));
    assertThat(value(type, type.delta(earlier, later)))
        .isEqualTo(delta(schema, type, earlier, later))
        .isEqualTo(value(type, earlier));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void view_ofASystem_showsEveryFieldAndKey(RealSystem system) throws IOException {
    SampleValues values = new SampleValues(system.schema(), SEED);
    RenderOptions all = RenderOptions.defaults().withAll(true);
    for (StatType<?> type : system.targets().values()) {
      String text = view(StatRenderer.of(system.schema(), type.meta(), all), type, values);
      assertThat(text).contains(texts(type));
    }
  }

  /** The titles of all fields, and the keys of all records in dicts. */
  private static List<String> texts(StatType<?> type) {
    return fields(type)
        .flatMap(field -> Stream.concat(Stream.of(title(field)), keys(field)))
        .toList();
  }

  /** The fields of a type and of all it holds. */
  private static Stream<StatField> fields(StatType<?> type) {
    return RealSystem.of("part", type).types().values().stream()
        .flatMap(part -> part.meta().fields().values().stream());
  }

  private static String title(StatField field) {
    String label = field.display().label();
    return label.isEmpty() ? field.name() : label;
  }

  private static Stream<String> keys(StatField field) {
    return field.data().element() instanceof StatKind.Struct
        ? SampleValues.keys(field.data()).stream()
        : Stream.empty();
  }

  private static <T> String view(StatRenderer renderer, StatType<T> type, SampleValues values)
      throws IOException {
    StatValue first = value(type, values.next(type));
    StatValue second = value(type, values.next(type));
    return renderer.render(sample(second), sample(first));
  }

  private static <T> StatValue delta(StatSchema schema, StatType<T> type, T current, T previous)
      throws IOException {
    return ValueDelta.delta(
        schema, type.meta(), sample(value(type, current)), sample(value(type, previous)));
  }

  private static <T> StatValue value(StatType<T> type, T value) throws IOException {
    return StatValue.fromJson(StatWriter.toJson(type, value));
  }

  private static <T> StatSample<T> sample(T value) {
    return new StatSample<>(value, OptionalLong.empty(), OptionalLong.empty(), 0);
  }
}
