package dev.countersign.query.contractarchive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What came and went between two lists, by the shortest way from one to the other (Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986). All comparisons of one answer share one
 * allowance: where it is spent, whatever is not the same at both ends has been replaced as a whole,
 * so that no text, however long, keeps a processor busy.
 */
final class Differences {
  /** Which edits are looked for before two texts are taken to have nothing to do with another. */
  private static final int MOST_EDITS = 1_000;

  private int allowance;

  /**
   * For one answer.
   *
   * @param allowance so many items are compared at most, roughly
   */
  Differences(int allowance) {
    this.allowance = allowance;
  }

  /** What became of an item. */
  enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /**
   * One step of the way.
   *
   * @param from the place in the first list, of what is kept or removed; else where it stands
   * @param to the place in the second list, of what is kept or added; else where it stands
   */
  record Step(Change change, int from, int to) {}

  /** The way from one list to the other. */
  <T> List<Step> between(List<T> from, List<T> to, BiPredicate<T, T> same) {
    int begin = 0;
    while (begin < from.size() && begin < to.size() && same.test(from.get(begin), to.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < from.size() - begin
        && end < to.size() - begin
        && same.test(from.get(from.size() - 1 - end), to.get(to.size() - 1 - end))) {
      end++;
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < begin; i++) {
      steps.add(new Step(Change.KEPT, i, i));
    }
    middle(
        from.subList(begin, from.size() - end),
        to.subList(begin, to.size() - end),
        same,
        begin,
        steps);
    for (int i = end; i > 0; i--) {
      steps.add(new Step(Change.KEPT, from.size() - i, to.size() - i));
    }
    return steps;
  }

  private <T> void middle(
      List<T> from, List<T> to, BiPredicate<T, T> same, int offset, List<Step> steps) {
    List<int[]> reached = furthest(from, to, same);
    if (reached.isEmpty()) {
      for (int i = 0; i < from.size(); i++) {
        steps.add(new Step(Change.REMOVED, offset + i, offset));
      }
      for (int i = 0; i < to.size(); i++) {
        steps.add(new Step(Change.ADDED, offset + from.size(), offset + i));
      }
      return;
    }
    List<Step> backwards = new ArrayList<>();
    int x = from.size();
    int y = to.size();
    for (int edits = reached.size() - 1; edits > 0; edits--) {
      int[] before = reached.get(edits - 1);
      int diagonal = x - y;
      boolean added = comesFromAbove(before, edits, diagonal);
      int previous = added ? diagonal + 1 : diagonal - 1;
      int startX = before[previous + edits];
      int startY = startX - previous;
      while (x > (added ? startX : startX + 1)) {
        x--;
        y--;
        backwards.add(new Step(Change.KEPT, offset + x, offset + y));
      }
      backwards.add(
          added
              ? new Step(Change.ADDED, offset + startX, offset + startY)
              : new Step(Change.REMOVED, offset + startX, offset + startY));
      x = startX;
      y = startY;
    }
    while (x > 0) {
      x--;
      y--;
      backwards.add(new Step(Change.KEPT, offset + x, offset + y));
    }
    Collections.reverse(backwards);
    steps.addAll(backwards);
  }

  /**
   * For each number of edits how far they lead on each diagonal, until both ends are reached; empty
   * where that would cost too much.
   */
  private <T> List<int[]> furthest(List<T> from, List<T> to, BiPredicate<T, T> same) {
    List<int[]> reached = new ArrayList<>();
    int[] last = new int[3];
    for (int edits = 0; edits <= Math.min(from.size() + to.size(), MOST_EDITS); edits++) {
      // Diagonal k stands at k + edits + 1; there is one more at each side.
      int[] now = new int[2 * edits + 3];
      Arrays.fill(now, -1);
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x =
            edits == 0
                ? 0
                : comesFromAbove(last, edits, diagonal)
                    ? last[diagonal + 1 + edits]
                    : last[diagonal - 1 + edits] + 1;
        int y = x - diagonal;
        while (x < from.size() && y < to.size() && same.test(from.get(x), to.get(y))) {
          x++;
          y++;
          allowance--;
        }
        allowance--;
        now[diagonal + edits + 1] = x;
        if (x >= from.size() && y >= to.size()) {
          reached.add(now);
          return reached;
        }
      }
      if (allowance <= 0) {
        return List.of();
      }
      reached.add(now);
      last = now;
    }
    return List.of();
  }

  /** Whether the longer way to a diagonal is by adding an item; by removing one otherwise. */
  private static boolean comesFromAbove(int[] before, int edits, int diagonal) {
    return diagonal == -edits
        || (diagonal != edits && before[diagonal - 1 + edits] < before[diagonal + 1 + edits]);
  }
}
