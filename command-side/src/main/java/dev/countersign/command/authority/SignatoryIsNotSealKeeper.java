package dev.countersign.command.authority;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

/** Who signs for us does not keep the seal that is used, nor stands in for whoever does (2.4.1). */
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
