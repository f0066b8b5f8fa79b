package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.BilingualText;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Line;
import dev.countersign.events.template.Clause;
import dev.countersign.query.contractarchive.Differences.Step;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Revision;
import dev.countersign.query.reading.Revision.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/redline",
    summary = "Redline between two versions of the text of a contract",
    zh = "合同文本版本比较",
    description =
        "What changed from one version to another, as `versions` numbers them: fields, clauses and"
            + " lines that were added, removed or changed, and the text of clauses word by word in"
            + " both languages. Texts that have next to nothing in common are told as replaced.",
    zhDescription = "`versions` 所编号的两个版本之间的差异：新增、删除或更改的字段、条款与明细行，条款内容按中英文逐词比较；几无相同之处的文本视为整体替换。",
    of = "contract",
    zhOf = "合同")
record Redline(
    String contractId,
    @Filter(
            value = "The version to compare from; the first unless told.",
            zh = "比较起点的版本，默认为第一版。",
            example = "1",
            otherwise = "1")
        int from,
    @Filter(
            value = "The version to compare with it; the newest unless told.",
            zh = "与之比较的版本，默认为最新版。",
            example = "2")
        @Nullable Integer to)
    implements ItemQuery<Redline.Found> {
  /** Some hundredths of a second. */
  private static final int ALLOWANCE = 5_000_000;

  /** A Chinese character, a word, or a run of blanks is one; so is any other character. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

  /** They have a part of their own in the answer. */
  private static final Set<String> TOLD_APART =
      Set.of("draft_version", "lines", "deviations", "clauses");

  /**
   * What changed.
   *
   * @param fields of the contract as a whole
   */
  record Found(
      ContractId contractId,
      int from,
      int to,
      List<FieldChange> fields,
      List<ClauseChange> clauses,
      List<LineChange> lines) {}

  /** What happened to a clause, a line, or a piece of text. */
  enum Kind {
    KEPT,
    ADDED,
    REMOVED,
    CHANGED;

    @JsonValue
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A clause that is not what it was.
   *
   * @param title its newer one
   * @param fields what changed beside its text
   */
  record ClauseChange(
      Kind kind,
      String number,
      BilingualText title,
      List<FieldChange> fields,
      List<Piece> en,
      List<Piece> zh) {}

  /** A piece of a text that was kept, added or removed. */
  record Piece(Kind kind, String text) {}

  /**
   * A line that is not what it was.
   *
   * @param fromLine its number before; absent when it was added
   * @param toLine its number after; absent when it was removed
   */
  record LineChange(
      Kind kind, @Nullable Integer fromLine, @Nullable Integer toLine, List<FieldChange> fields) {}

  static Found between(ContractId contractId, DraftText from, DraftText to) {
    Differences differences = new Differences(ALLOWANCE);
    return new Found(
        contractId,
        from.draftVersion(),
        to.draftVersion(),
        Revision.changes(from, to, TOLD_APART),
        clauses(from.text(), to.text(), differences),
        lines(from.lines(), to.lines(), differences));
  }

  private static List<ClauseChange> clauses(
      List<Clause> from, List<Clause> to, Differences differences) {
    List<ClauseChange> changes = new ArrayList<>();
    for (Step step :
        differences.between(from, to, (one, other) -> one.number().equals(other.number()))) {
      switch (step.change()) {
        case ADDED -> changes.add(whole(Kind.ADDED, to.get(step.to())));
        case REMOVED -> changes.add(whole(Kind.REMOVED, from.get(step.from())));
        case KEPT -> {
          Clause before = from.get(step.from());
          Clause after = to.get(step.to());
          if (!before.equals(after)) {
            changes.add(
                new ClauseChange(
                    Kind.CHANGED,
                    after.number(),
                    after.title(),
                    Revision.changes(before, after, Set.of("text")),
                    pieces(before.text().en(), after.text().en(), differences),
                    pieces(before.text().zh(), after.text().zh(), differences)));
          }
        }
      }
    }
    return changes;
  }

  private static ClauseChange whole(Kind kind, Clause clause) {
    return new ClauseChange(
        kind,
        clause.number(),
        clause.title(),
        List.of(),
        List.of(new Piece(kind, clause.text().en())),
        List.of(new Piece(kind, clause.text().zh())));
  }

  /** The pieces of both texts in one, as long as can be; all of it, when nothing changed. */
  static List<Piece> pieces(String from, String to, Differences differences) {
    List<String> before = words(from);
    List<String> after = words(to);
    List<Piece> pieces = new ArrayList<>();
    Kind kind = Kind.KEPT;
    StringBuilder text = new StringBuilder();
    for (Step step : differences.between(before, after, Objects::equals)) {
      Kind next =
          switch (step.change()) {
            case KEPT -> Kind.KEPT;
            case ADDED -> Kind.ADDED;
            case REMOVED -> Kind.REMOVED;
          };
      if (next != kind && !text.isEmpty()) {
        pieces.add(new Piece(kind, text.toString()));
        text.setLength(0);
      }
      kind = next;
      text.append(next == Kind.ADDED ? after.get(step.to()) : before.get(step.from()));
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text.toString()));
    }
    return pieces;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A line is known again by what it sells; one that takes the place of another has changed. */
  private static List<LineChange> lines(List<Line> from, List<Line> to, Differences differences) {
    List<LineChange> changes = new ArrayList<>();
    List<Line> removed = new ArrayList<>();
    List<Line> added = new ArrayList<>();
    for (Step step : differences.between(from, to, Redline::isSame)) {
      switch (step.change()) {
        case ADDED -> added.add(to.get(step.to()));
        case REMOVED -> removed.add(from.get(step.from()));
        case KEPT -> {
          settle(removed, added, changes);
          changed(from.get(step.from()), to.get(step.to()), changes);
        }
      }
    }
    settle(removed, added, changes);
    return changes;
  }

  private static boolean isSame(Line one, Line other) {
    return one.productId().equals(other.productId())
        && one.description().equals(other.description());
  }

  private static void settle(List<Line> removed, List<Line> added, List<LineChange> changes) {
    for (Line line : removed) {
      Line instead =
          added.stream()
              .filter(other -> other.productId().equals(line.productId()))
              .findFirst()
              .orElse(null);
      if (instead == null) {
        changes.add(new LineChange(Kind.REMOVED, line.line(), null, fields(line, null)));
      } else {
        added.remove(instead);
        changed(line, instead, changes);
      }
    }
    for (Line line : added) {
      changes.add(new LineChange(Kind.ADDED, null, line.line(), fields(null, line)));
    }
    removed.clear();
    added.clear();
  }

  private static void changed(Line before, Line after, List<LineChange> changes) {
    List<FieldChange> fields = fields(before, after);
    if (!fields.isEmpty()) {
      changes.add(new LineChange(Kind.CHANGED, before.line(), after.line(), fields));
    }
  }

  /** Its number alone is no change: it moves when another line comes or goes. */
  private static List<FieldChange> fields(@Nullable Line before, @Nullable Line after) {
    return Revision.changes(before, after, Set.of("line"));
  }
}
