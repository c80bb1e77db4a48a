package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.exact;
import static io.statline.sched.sim.Simulations.ms;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelineTest {

  @TempDir
  Path folder;

  private static Element parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  private static Timeline of(SimulatedKernelBuilder machine) throws Exception {
    return Simulations.run(machine, new FifoScheduler(2_000_000)).timeline();
  }

  @Test
  void block_says_who_ran_when_and_for_how_long() throws Exception {
    Workload workload = Workload.builder()
        .task("job", task -> task.pid(42).startAt(ms(2)).batch(ms(5)))
        .build();
    Timeline timeline = of(exact(1, workload).duration(ms(20)));
    assertThat(timeline.size()).isEqualTo(1);
    assertThat(timeline.svg())
        .contains("<title>job (42), from 2.000 ms for 5 ms</title>")
        .contains(">CPU 0<")
        .contains(">7 ms<")
        .contains("<title>idle</title>");
  }

  @Test
  void names_of_any_characters_give_well_formed_text() throws Exception {
    String[] names = {
      "<script>&\"'",
      "]]>",
      "tab\there",
      "nul\u0000",
      "half\uD800",
      "\uFFFE\u0085",
      "übergröße 𝄞",
      "<!--"
    };
    WorkloadBuilder workload = Workload.builder();
    for (String name : names) {
      workload.task(name, task -> task.batch(ms(50)));
    }
    Path file = folder.resolve("timeline.svg");
    of(exact(2, workload.build())).writeSvg(file);
    Element root = parsed(Files.readString(file));
    NodeList titles = root.getElementsByTagName("title");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < titles.getLength(); i++) {
      all.append(titles.item(i).getTextContent()).append('\n');
    }
    assertThat(all).contains("<script>&\"' (1001)", "übergröße 𝄞", "nul\uFFFD", "half\uFFFD");
    assertThat(root.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void long_simulation_gives_no_more_blocks_than_pixels() throws Exception {
    SimulatedKernelBuilder machine = SimulatedKernel.builder()
        .cpus(2)
        .workload(Simulations.mixed(1))
        .timelineEntries(1_000_000)
        .duration(ms(100_000));
    Timeline timeline = of(machine);
    assertThat(timeline.size()).isGreaterThan(50_000);
    assertThat(timeline.toNanos()).isEqualTo(100_000_000_000L);
    assertThat(timeline.svg()).hasSizeLessThan(900_000).contains("stretches, ");
    assertThat(parsed(timeline.svg()).getElementsByTagName("rect").getLength()).isLessThan(2_400);
  }

  @Test
  void many_cpus_and_tasks_are_cut_and_said() throws Exception {
    Workload workload = Workload.builder()
        .tasks(500, "a-rather-long-name-of-a-task", TaskBuilder::hog)
        .build();
    String svg = of(exact(300, workload).duration(ms(50))).svg();
    assertThat(parsed(svg).getAttribute("height")).isEqualTo("4636");
    assertThat(svg)
        .contains("Tasks on 300 CPUs, the first 128 shown")
        .contains("and 464 more")
        .contains(">a-rather-long-name-…<");
  }

  @Test
  void record_ends_where_its_room_does() throws Exception {
    Timeline timeline = of(SimulatedKernel.builder()
        .workload(Simulations.mixed(1))
        .timelineEntries(100)
        .duration(ms(5_000)));
    assertThat(timeline.size()).isEqualTo(100);
    assertThat(timeline.toNanos()).isBetween(1_000_000L, 300_000_000L);
    parsed(timeline.svg());
  }

  @Test
  void window_shows_its_part_only() throws Exception {
    Timeline timeline = of(SimulatedKernel.builder()
        .workload(Simulations.mixed(1))
        .timelineWindow(ms(100), ms(150))
        .duration(ms(5_000)));
    assertThat(timeline.fromNanos()).isEqualTo(100_000_000);
    assertThat(timeline.toNanos()).isEqualTo(150_000_000);
    assertThat(timeline.svg()).contains(">100 ms<").contains(">150 ms<").doesNotContain(">95 ms<");
  }

  @Test
  void empty_record_is_a_picture_too() throws Exception {
    Timeline none = of(SimulatedKernel.builder()
        .workload(Simulations.mixed(1))
        .timelineEntries(0)
        .duration(ms(50)));
    parsed(none.svg());
    Timeline late = of(SimulatedKernel.builder()
        .workload(Simulations.mixed(1))
        .timelineWindow(ms(100), ms(150))
        .duration(ms(50)));
    assertThat(late.size()).isZero();
    parsed(late.svg());
  }
}
