package dev.countersign.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the comments in the sources say of classes, components of records and constants. */
final class Meanings {
  private final Map<String, String> meanings = new HashMap<>();

  /** Reads all sources below a directory. */
  Meanings(Path sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(sources);
        StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees, String.valueOf(unit.getPackageName())).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a class; empty: nothing is said. */
  Optional<String> of(Class<?> type) {
    return Optional.ofNullable(meanings.get(name(type)));
  }

  /** Of a component of a record, or of a constant of an enumeration. */
  Optional<String> of(Class<?> type, String member) {
    return Optional.ofNullable(meanings.get(name(type) + "#" + member));
  }

  private static String name(Class<?> type) {
    return type.getName().replace('$', '.');
  }

  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees trees;
    private final Deque<String> names = new ArrayDeque<>();

    Reader(DocTrees trees, String packageName) {
      this.trees = trees;
      names.push(packageName);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      String name = names.getFirst() + "." + type.getSimpleName();
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        keep(name, comment.getFullBody());
        comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .forEach(param -> keep(name + "#" + param.getName(), param.getDescription()));
      }
      names.push(name);
      super.visitClass(type, null);
      names.pop();
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM) {
        keep(names.getFirst() + "#" + variable.getName(), comment.getFullBody());
      }
      return null;
    }

    private void keep(String name, Collection<? extends DocTree> comment) {
      String text = comment.stream().map(Meanings::plain).collect(Collectors.joining()).strip();
      if (!text.isEmpty()) {
        meanings.put(name, text.replaceAll("\\s+", " "));
      }
    }
  }

  private static String plain(DocTree part) {
    return switch (part) {
      case TextTree text -> text.getBody();
      case LiteralTree literal -> literal.getBody().getBody();
      case LinkTree link ->
          link.getLabel().isEmpty()
              ? link.getReference().getSignature().replaceFirst("^#", "")
              : link.getLabel().stream().map(Meanings::plain).collect(Collectors.joining());
      default -> part.toString();
    };
  }
}
