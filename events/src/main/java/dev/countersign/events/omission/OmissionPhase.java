package dev.countersign.events.omission;

import dev.countersign.events.Event;
import dev.countersign.events.Phase;

/** What has become of a proposal to pass over an event. */
public enum OmissionPhase implements Phase {
  /** It waits for a second person. */
  PROPOSED("待确认"),
  /** A second person agreed. */
  CONFIRMED("已确认"),
  /** It was rejected or taken back. */
  REJECTED("已驳回");

  private final String zh;

  OmissionPhase(String zh) {
    this.zh = zh;
  }

  /** Where it stands after the event. */
  public OmissionPhase after(Event event) {
    return switch (event) {
      case OmissionConfirmed _ -> CONFIRMED;
      case OmissionRejected _ -> REJECTED;
      default -> this;
    };
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String record() {
    return "omission";
  }

  @Override
  public String recordZh() {
    return "略过决定";
  }
}
