package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

@Demands(
    section = "2.4.1",
    en = "Who signs for us does not keep the seal that is used, nor stands in for whoever does.",
    zh = "我方签字人不得是所用印章的保管人或代管人。")
public record SignatoryIsNotSealKeeper(EmployeeId signatory, List<EmployeeId> keepers)
    implements Rule {
  /** Keeps a copy. */
  public SignatoryIsNotSealKeeper {
    keepers = List.copyOf(keepers);
  }

  @Override
  public boolean holds() {
    return !keepers.contains(signatory);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s keeps the seal, so another must sign.".formatted(signatory.value()),
        "%s 保管该印章,须由他人签字。".formatted(signatory.value()));
  }
}
