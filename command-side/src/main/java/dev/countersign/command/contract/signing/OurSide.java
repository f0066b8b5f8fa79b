package dev.countersign.command.contract.signing;

import dev.countersign.command.Rule;
import dev.countersign.command.authority.BranchSignsAsTheEntity;
import dev.countersign.command.authority.SignatoryIsNotSealKeeper;
import dev.countersign.command.authority.SignatoryMayBind;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.command.seal.SealInHand;
import dev.countersign.command.seal.SealIsInUse;
import dev.countersign.command.seal.SealIsKeptByTheActor;
import dev.countersign.command.seal.SealIsOfTheBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;
import java.util.Objects;

/** What our side's execution of a contract is judged by: the seal, and who may bind us. */
public record OurSide(
    BranchId branch,
    ContractType type,
    Money amount,
    SealInHand seal,
    SigningEntities entities,
    CurrencyPolicy currencies) {
  /** The seal is in use, of the branch, and kept by who seals. */
  void checkSeal(EmployeeId sealing) {
    Rule.check(
        new SealIsInUse(seal.phase()),
        new SealIsOfTheBranch(seal.branch(), branch),
        new SealIsKeptByTheActor(sealing, seal.keepers()));
  }

  /** Whoever signs may bind the entity of the seal, as which the branch signs. */
  void checkSignatory(EmployeeId signatory, LocalDate date) {
    SigningEntities.Entity entity = entities.get(Objects.requireNonNull(seal.entity()));
    Rule.check(
        new BranchSignsAsTheEntity(branch, entity.id(), entity.branches()),
        new SignatoryIsNotSealKeeper(signatory, seal.keepers()),
        new SignatoryMayBind(entity, signatory, date, type, amount, currencies));
  }
}
