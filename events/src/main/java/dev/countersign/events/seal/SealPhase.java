package dev.countersign.events.seal;

import dev.countersign.events.Event;
import dev.countersign.events.Phase;

/** Where a seal stands between being made and being destroyed. */
public enum SealPhase implements Phase {
  /** On record, and nobody keeps it yet. */
  REGISTERED("待任保管人"),
  /** Its keeper has it. */
  IN_USE("在用"),
  /** Somebody has it outside of the house. */
  LENT("外借"),
  /** Nobody knows who has it: it is never used again. */
  LOST("遗失"),
  /** It is not used any more, and waits for its destruction. */
  RETIRED("停用"),
  /** There is no such seal any more. */
  DESTROYED("已销毁");

  private final String zh;

  SealPhase(String zh) {
    this.zh = zh;
  }

  /** Where it stands after the event. */
  public SealPhase after(Event event) {
    return switch (event) {
      case KeeperAppointed _ -> IN_USE;
      case SealLent _ -> LENT;
      case SealReturned _ -> IN_USE;
      case SealLost _ -> LOST;
      case SealRetired _ -> RETIRED;
      case SealDestroyed _ -> DESTROYED;
      default -> this;
    };
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String record() {
    return "seal";
  }

  @Override
  public String recordZh() {
    return "印章";
  }
}
