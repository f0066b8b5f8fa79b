package dev.countersign.importing;

import dev.countersign.web.Text;

/** A value of a row cannot be used as the mapping wants. */
final class Unusable extends Exception {
  private final Cell cell;
  private final String rule;
  private final transient Text reason;

  Unusable(Cell cell, String rule, String en, String zh) {
    super(en, null, false, false);
    this.cell = cell;
    this.rule = rule;
    this.reason = new Text(en, zh);
  }

  Cell cell() {
    return cell;
  }

  String rule() {
    return rule;
  }

  Text reason() {
    return reason;
  }
}
