package dev.countersign.application.demo;

import dev.countersign.command.authority.GrantSigningAuthority;
import dev.countersign.command.authority.RegisterSigningEntity;
import dev.countersign.command.seal.AppointKeeper;
import dev.countersign.command.seal.ApproveSealLoan;
import dev.countersign.command.seal.LoanSeal;
import dev.countersign.command.seal.ProposeSealLoan;
import dev.countersign.command.seal.RegisterSeal;
import dev.countersign.command.seal.RetireSeal;
import dev.countersign.command.seal.SealPaper;
import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.seal.SealKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal entity of the company, who may bind it, and a seal in every phase but the last ones.
 */
final class DemoSeals {
  private static final SigningEntityId ENTITY =
      new SigningEntityId("00000000-0000-4000-8000-00000000e001");
  private static final LocalDate FAR = LocalDate.of(2099, 12, 31);
  private static final String HASH = "ab".repeat(32);

  private final DemoCompany company;

  DemoSeals(DemoCompany company) {
    this.company = company;
  }

  void make() {
    company.send(
        Person.CHEN_JIE,
        new RegisterSigningEntity(
            ENTITY,
            "Countersign Software Co., Ltd.",
            "91350100M000100Y43",
            Person.TANG_WEI.id(),
            List.of(new BranchId("BJ"), new BranchId("SH")),
            null));
    company.send(
        Person.CHEN_JIE,
        new GrantSigningAuthority(
            ENTITY,
            Person.HE_PING.id(),
            List.of(ContractType.values()),
            Money.of("10000000.00", "CNY"),
            LocalDate.of(2020, 1, 1),
            FAR,
            HASH));
    keep(register(1, SealKind.CONTRACT, "Contract seal", null));
    register(2, SealKind.FINANCE, "Finance seal of Beijing", "BJ");
    SealId lent = keep(register(3, SealKind.OFFICIAL, "Official seal of Beijing", "BJ"));
    approveLoan(lent);
    company.send(Person.GU_FANG, new LoanSeal(lent, null));
    SealId spoiling = keep(register(4, SealKind.CONTRACT, "Second contract seal of Beijing", "BJ"));
    company.send(
        Person.GU_FANG,
        new SealPaper(spoiling, "Letters to customers", HASH, null, 4, 5, false, null));
    approveLoan(spoiling);
    SealId wanted = keep(register(5, SealKind.LEGAL_REPRESENTATIVE, "Seal of Tang Wei", "BJ"));
    proposeLoan(wanted);
    company.send(Person.CHEN_JIE, new ApproveSealLoan(wanted, null));
    SealId worn = register(6, SealKind.CONTRACT, "Former contract seal of Beijing", "BJ");
    company.send(Person.CHEN_JIE, new RetireSeal(worn, "The imprint is worn", null));
    keep(register(7, SealKind.CONTRACT, "Contract seal of Beijing", "BJ"));
  }

  private SealId register(int number, SealKind kind, String name, @Nullable String branch) {
    SealId id = sealId(number);
    company.send(
        Person.CHEN_JIE,
        new RegisterSeal(
            id, kind, name, ENTITY, branch == null ? null : new BranchId(branch), null));
    return id;
  }

  private SealId keep(SealId seal) {
    company.send(
        Person.CHEN_JIE, new AppointKeeper(seal, Person.GU_FANG.id(), Person.XU_YAN.id(), null));
    return seal;
  }

  private void proposeLoan(SealId seal) {
    company.send(
        Person.GU_FANG,
        new ProposeSealLoan(
            seal, Person.LI_NA.id(), Person.XU_YAN.id(), "Signing in Tianjin", FAR, null));
  }

  private void approveLoan(SealId seal) {
    proposeLoan(seal);
    company.send(Person.CHEN_JIE, new ApproveSealLoan(seal, null));
    company.send(Person.HE_PING, new ApproveSealLoan(seal, null));
  }

  static SealId sealId(int number) {
    return new SealId("00000000-0000-4000-8000-00000000a10" + number);
  }
}
