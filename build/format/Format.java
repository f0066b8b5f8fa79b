import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Checks or writes the one format of all Java sources: {@code Format check|write <root>}. */
public class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    List<Path> sources;
    try (var paths = Files.walk(root)) {
      sources =
          paths
              .filter(p -> p.toString().endsWith(".java"))
              .filter(p -> !root.relativize(p).toString().contains("target/"))
              .toList();
    }
    var options = JavaFormatterOptions.defaultOptions();
    var formatter = new Formatter(options);
    var wrong = new ConcurrentLinkedQueue<String>();
    sources.parallelStream()
        .forEach(
            path -> {
              try {
                String source = Files.readString(path);
                String formatted =
                    formatter.formatSource(
                        RemoveUnusedImports.removeUnusedImports(
                            ImportOrderer.reorderImports(source, options.style())));
                if (!formatted.equals(source)) {
                  if (write) {
                    Files.writeString(path, formatted);
                  }
                  wrong.add(root.relativize(path).toString());
                }
              } catch (Exception e) {
                wrong.add(root.relativize(path) + ": " + e.getMessage());
              }
            });
    if (!wrong.isEmpty() && !write) {
      System.err.println(
          "Not formatted (mend with: mvn -N process-sources -Dformat=write):\n  "
              + String.join("\n  ", wrong));
      System.exit(1);
    }
    System.out.printf(
        "format: %d sources, %d %s%n", sources.size(), wrong.size(), write ? "rewritten" : "wrong");
  }
}
