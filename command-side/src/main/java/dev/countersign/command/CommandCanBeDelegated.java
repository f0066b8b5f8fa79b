package dev.countersign.command;

@Demands(
    en =
        "Only decisions on approvals can be made for somebody else; everything else is done in person.",
    zh = "只有审批决定可以由他人代为作出,其余操作须由本人办理。")
public record CommandCanBeDelegated(String command, boolean delegable) implements Rule {
  /** Judges a command by what its {@link Intention} says. */
  public CommandCanBeDelegated(Command command) {
    this(
        command.getClass().getSimpleName(),
        command.getClass().getAnnotation(Intention.class).delegable());
  }

  @Override
  public boolean holds() {
    return delegable;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s cannot be done for somebody else: send it without On-Behalf-Of.".formatted(command),
        "%s 不能代他人执行:请去掉 On-Behalf-Of 后重试。".formatted(command));
  }
}
