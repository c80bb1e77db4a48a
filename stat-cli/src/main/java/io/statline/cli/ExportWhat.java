package io.statline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which daemons are exported, and under which names. */
final class ExportWhat {
  @Option(
      names = {"-p", "--path"},
      paramLabel = "PATH",
      description =
          "A socket, or a folder of sockets, that is exported as well; may be said several times.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "Only daemons of this name: NAME or NAME@INSTANCE; may be said several times.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Not daemons whose name or path is like this, such as 'test*' or '/tmp/**'.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description =
          "What to ask for beside 'top', where a daemon has it; may be said several times.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "3s",
      description =
          "How long a daemon may take; past it, it counts as down. Default: ${DEFAULT-VALUE}.")
  private Duration deadline = Duration.ofSeconds(3);

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      description = "What all names start with, instead of the daemon's name or its own prefix.")
  private @Nullable String prefix;

  @Option(
      names = "--label",
      paramLabel = "NAME=VALUE",
      description = "A label of all series; may be said several times.")
  private Map<String, String> labels = new LinkedHashMap<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      converter = ScrapeMappings.Reader.class,
      description =
          "A file that says kinds and units which daemons' own metadata lacks, or a folder with"
              + " NAME.json for each daemon that needs one.")
  private ScrapeMappings mapping = ScrapeMappings.NONE;

  /** The source of what is exported; what changes is said to {@code errors}. */
  ExportSource source(PrintWriter errors) throws IOException, CommandException {
    Map<String, String> more = LabelOption.checked(labels);
    String start = prefix == null ? null : LabelOption.checkedPrefix(prefix);
    ScrapePlan plan = new ScrapePlan(targets, mapping, start, more, deadline);
    ScrapeFinder finder = new ScrapeFinder(
        SocketFolders.ofThisMachine(),
        paths,
        names.stream().map(DaemonName::parse).toList(),
        globs(),
        more);
    ScrapeNews news = new ScrapeNews(new ExportNews(errors), new ExportNews(errors));
    return new ExportSource(
        new ScrapeFleet(finder, plan, new ExportNews(errors), news),
        new ScrapeFamilies(Version.text(), more),
        new ExportNews(errors));
  }

  private List<PathMatcher> globs() throws CommandException {
    List<PathMatcher> globs = new ArrayList<>();
    for (String glob : excluded) {
      try {
        globs.add(FileSystems.getDefault().getPathMatcher("glob:" + glob));
      } catch (IllegalArgumentException e) {
        throw new CommandException(
            ExitStatus.USAGE, "'" + glob + "' is no pattern: " + e.getMessage());
      }
    }
    return globs;
  }
}
