package dev.countersign.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one part found, as Markdown. */
final class Section {
  private final List<String> lines = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();

  void table(String... headings) {
    lines.add("");
    row(headings);
    row("---|".repeat(headings.length).replaceFirst("\\|$", "").split("\\|", -1));
  }

  void row(String... cells) {
    String row = "| " + String.join(" | ", cells) + " |";
    lines.add(row);
    Stage.say(row);
  }

  void text(String text) {
    lines.add("");
    lines.add(text);
    Stage.say(text);
  }

  /** A goal that is met by a figure that is high enough. */
  void atLeast(String goal, double wanted, double measured) {
    goal(
        goal, "at least " + figure(wanted), figure(measured), measured >= wanted, wanted, measured);
  }

  /** A goal that is met by a figure that is low enough. */
  void atMost(String goal, double wanted, double measured) {
    goal(goal, "at most " + figure(wanted), figure(measured), measured <= wanted, wanted, measured);
  }

  private void goal(
      String goal, String wanted, String measured, boolean met, double goalFigure, double figure) {
    String missed = // by what part of nothing, nobody can tell
        goalFigure == 0
            ? "missed"
            : "missed by %d %%"
                .formatted(Math.round(Math.abs(figure - goalFigure) / goalFigure * 100));
    String verdict = met ? "met" : missed;
    String row = "| " + String.join(" | ", goal, wanted, measured, verdict) + " |";
    goals.add(row);
    Stage.say(row);
  }

  /** How quiet the machine was. */
  void noise(Meter meter) {
    text(
        "Other programs took %d %% of the machine meanwhile."
            .formatted(Math.round(meter.others() * 100)));
  }

  private static String figure(double value) {
    return value < 100
        ? String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "")
        : Series.number(value);
  }

  List<String> markdown() {
    List<String> all = new ArrayList<>();
    if (!goals.isEmpty()) {
      all.add("");
      all.add("| goal | wanted | measured | |");
      all.add("| --- | --- | --- | --- |");
      all.addAll(goals);
    }
    all.addAll(lines);
    return all;
  }
}
