package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.contract.custody.AcceptIntoArchive;
import dev.countersign.command.contract.custody.ArchiveAcceptsFromAnother;
import dev.countersign.command.contract.custody.ArchiveFile;
import dev.countersign.command.contract.custody.ArchiveNumberIsOfOneContract;
import dev.countersign.command.contract.custody.ArchiveOriginal;
import dev.countersign.command.contract.custody.BorrowOriginal;
import dev.countersign.command.contract.custody.CertifyCopy;
import dev.countersign.command.contract.custody.CopyIsWhereItIsSaid;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.DueDateFollowsTheLoan;
import dev.countersign.command.contract.custody.ExtendLoan;
import dev.countersign.command.contract.custody.ExtensionIsLonger;
import dev.countersign.command.contract.custody.HandOverToArchive;
import dev.countersign.command.contract.custody.HolderChanges;
import dev.countersign.command.contract.custody.HolderIsNamed;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.OriginalIsHandedOver;
import dev.countersign.command.contract.custody.OriginalIsHandedOverByItsHolder;
import dev.countersign.command.contract.custody.OriginalIsInTheArchive;
import dev.countersign.command.contract.custody.OriginalIsLent;
import dev.countersign.command.contract.custody.OriginalIsListedOnce;
import dev.countersign.command.contract.custody.OriginalIsOneOfTheSealed;
import dev.countersign.command.contract.custody.OriginalIsOutsideTheArchive;
import dev.countersign.command.contract.custody.OriginalIsRegistered;
import dev.countersign.command.contract.custody.OriginalIsRegisteredOnce;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.custody.ReturnOriginal;
import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopyCertified;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.OriginalsHandedOver;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustodyTest {
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final OriginalArchived ARCHIVED =
      new OriginalArchived(ID, 1, Holder.employee(XU_YAN), "Room 3", null, TODAY);
  private static final OriginalBorrowed BORROWED =
      new OriginalBorrowed(
          ID, 1, Holder.archive("Room 3"), LI_NA, "Talks", TODAY.plusDays(7), TODAY);

  private static Decide<Contract> byArchivist(Event... given) {
    return contract(given).as(XU_YAN.value(), Role.ARCHIVIST);
  }

  private static DistributeOriginal toCustomer(int original, @Nullable LocalDate date) {
    return new DistributeOriginal(ID, original, HolderKind.CUSTOMER, null, null, date);
  }

  private static BorrowOriginal borrow(int original, LocalDate due, @Nullable LocalDate date) {
    return new BorrowOriginal(ID, original, LI_NA, "Talks", due, date);
  }

  @Test
  void registersAnOriginalInTheHandsOfTheArchivist() {
    byArchivist(executed())
        .when(new RegisterOriginal(ID, 4, null, null))
        .thenEvents(new OriginalRegistered(ID, 4, 4, Holder.employee(XU_YAN), TODAY));
  }

  @Test
  void registersWhatWasSealedBeforeExecutionsWereRecorded() {
    byArchivist(sealed())
        .when(new RegisterOriginal(ID, 4, null, null))
        .thenEvents(new OriginalRegistered(ID, 4, 4, Holder.employee(XU_YAN), TODAY));
  }

  @Test
  void thereAreAsManyOriginalsAsSealedCopies() {
    byArchivist(executed())
        .when(new RegisterOriginal(ID, 5, null, null))
        .thenRefusedBy(OriginalIsOneOfTheSealed.class);
    byArchivist(executed())
        .when(new RegisterOriginal(ID, 0, null, null))
        .thenRefusedBy(OriginalIsOneOfTheSealed.class);
  }

  @Test
  void anOriginalIsRegisteredOnce() {
    byArchivist(registered())
        .when(new RegisterOriginal(ID, 1, null, null))
        .thenRefusedBy(OriginalIsRegisteredOnce.class);
  }

  @Test
  void anOriginalIsNotRegisteredBeforeItsExecution() {
    byArchivist(executed())
        .when(new RegisterOriginal(ID, 1, null, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void distributesToTheCustomer() {
    byArchivist(registered())
        .when(toCustomer(1, null))
        .thenEvents(
            new OriginalDistributed(ID, 1, Holder.employee(XU_YAN), Holder.customer(), TODAY));
  }

  @Test
  void distributesToADepartmentOrAPerson() {
    byArchivist(registered())
        .when(
            new DistributeOriginal(ID, 1, HolderKind.DEPARTMENT, null, "Finance department", null))
        .thenEvents(
            new OriginalDistributed(
                ID, 1, Holder.employee(XU_YAN), Holder.department("Finance department"), TODAY));
    byArchivist(registered())
        .when(new DistributeOriginal(ID, 1, HolderKind.EMPLOYEE, LI_NA, null, null))
        .thenEvents(
            new OriginalDistributed(ID, 1, Holder.employee(XU_YAN), Holder.employee(LI_NA), TODAY));
  }

  @Test
  void aHolderIsNamed() {
    for (DistributeOriginal unclear :
        List.of(
            new DistributeOriginal(ID, 1, HolderKind.EMPLOYEE, null, null, null),
            new DistributeOriginal(ID, 1, HolderKind.EMPLOYEE, LI_NA, "Finance", null),
            new DistributeOriginal(ID, 1, HolderKind.DEPARTMENT, null, " ", null),
            new DistributeOriginal(ID, 1, HolderKind.CUSTOMER, LI_NA, null, null))) {
      byArchivist(registered()).when(unclear).thenRefusedBy(HolderIsNamed.class);
    }
  }

  @Test
  void anOriginalGoesToSomebodyElse() {
    byArchivist(registered())
        .when(new DistributeOriginal(ID, 1, HolderKind.EMPLOYEE, XU_YAN, null, null))
        .thenRefusedBy(HolderChanges.class);
  }

  @Test
  void onlyARegisteredOriginalMoves() {
    byArchivist(executed()).when(toCustomer(1, null)).thenRefusedBy(OriginalIsRegistered.class);
    byArchivist(executed())
        .when(new ArchiveOriginal(ID, 1, "Room 3", null))
        .thenRefusedBy(OriginalIsRegistered.class);
    byArchivist(executed()).when(borrow(1, TODAY, null)).thenRefusedBy(OriginalIsRegistered.class);
    byArchivist(executed())
        .when(new ReturnOriginal(ID, 1, "Room 3", null))
        .thenRefusedBy(OriginalIsRegistered.class);
  }

  @Test
  void archives() {
    byArchivist(registered()).when(new ArchiveOriginal(ID, 1, "Room 3", null)).thenEvents(ARCHIVED);
  }

  @Test
  void whatIsArchivedOrLentIsNotHandedOn() {
    for (Event[] given :
        List.of(plus(registered(), ARCHIVED), plus(registered(), ARCHIVED, BORROWED))) {
      byArchivist(given).when(toCustomer(1, null)).thenRefusedBy(OriginalIsOutsideTheArchive.class);
      byArchivist(given)
          .when(new ArchiveOriginal(ID, 1, "Room 3", null))
          .thenRefusedBy(OriginalIsOutsideTheArchive.class);
    }
  }

  @Test
  void lendsFromTheArchive() {
    byArchivist(plus(registered(), ARCHIVED))
        .when(borrow(1, TODAY.plusDays(7), null))
        .thenEvents(BORROWED);
  }

  @Test
  void lendsOnlyWhatLiesInTheArchive() {
    byArchivist(registered())
        .when(borrow(1, TODAY, null))
        .thenRefusedBy(OriginalIsInTheArchive.class);
  }

  @Test
  void lendsToOneBorrower() {
    byArchivist(plus(registered(), ARCHIVED, BORROWED))
        .when(borrow(1, TODAY, null))
        .thenRefusedBy(OriginalIsInTheArchive.class);
  }

  @Test
  void aLoanEndsAfterItBegan() {
    byArchivist(plus(registered(), ARCHIVED))
        .when(borrow(1, YESTERDAY, null))
        .thenRefusedBy(DueDateFollowsTheLoan.class);
    byArchivist(plus(registered(), ARCHIVED))
        .when(borrow(1, TODAY, null))
        .thenEvents(
            new OriginalBorrowed(ID, 1, Holder.archive("Room 3"), LI_NA, "Talks", TODAY, TODAY));
  }

  @Test
  void takesBack() {
    byArchivist(plus(registered(), ARCHIVED, BORROWED))
        .when(new ReturnOriginal(ID, 1, "Room 4", null))
        .thenEvents(new OriginalReturned(ID, 1, LI_NA, "Room 4", TODAY));
  }

  @Test
  void onlyWhatIsLentComesBack() {
    byArchivist(plus(registered(), ARCHIVED))
        .when(new ReturnOriginal(ID, 1, "Room 4", null))
        .thenRefusedBy(OriginalIsLent.class);
  }

  @Test
  void custodyIsDatedInOrder() {
    byArchivist(registered())
        .when(toCustomer(1, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    byArchivist(registered())
        .when(new ArchiveOriginal(ID, 1, "Room 3", YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    byArchivist(plus(registered(), ARCHIVED))
        .when(borrow(1, TODAY, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    byArchivist(plus(registered(), ARCHIVED, BORROWED))
        .when(new ReturnOriginal(ID, 1, "Room 4", YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  private static final OriginalsHandedOver HANDED_OVER =
      new OriginalsHandedOver(ID, List.of(1, 2), LI_NA, TODAY);

  /** Originals 1 and 2 are in the hands of sales. */
  private static Event[] withSales() {
    return plus(
        registered(),
        new OriginalDistributed(ID, 1, Holder.employee(XU_YAN), Holder.employee(LI_NA), TODAY),
        new OriginalDistributed(ID, 2, Holder.employee(XU_YAN), Holder.employee(LI_NA), TODAY));
  }

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES);
  }

  private static HandOverToArchive handOver(Integer... originals) {
    return new HandOverToArchive(ID, List.of(originals), null);
  }

  private static AcceptIntoArchive accept(Integer... originals) {
    return new AcceptIntoArchive(ID, List.of(originals), "2026-HT-12", "Box 7", null);
  }

  @Test
  void whoHasOriginalsHandsThemOverByAList() {
    bySales(withSales()).when(handOver(1, 2)).thenEvents(HANDED_OVER);
    bySales(withSales()).when(handOver(1, 3)).thenRefusedBy(OriginalIsHandedOverByItsHolder.class);
    bySales(withSales()).when(handOver(1, 1)).thenRefusedBy(OriginalIsListedOnce.class);
    bySales(executed()).when(handOver(1)).thenRefusedBy(OriginalIsRegistered.class);
    bySales(
            plus(
                withSales(),
                new OriginalArchived(ID, 1, Holder.employee(LI_NA), "Room 3", null, TODAY)))
        .when(handOver(1))
        .thenRefusedBy(OriginalIsOutsideTheArchive.class);
    bySales(withSales())
        .when(new HandOverToArchive(ID, List.of(1), YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void aDepartmentHandsOverThroughItsPeopleAndTheCustomerDoesNot() {
    Event[] withFinance =
        plus(
            registered(),
            new OriginalDistributed(
                ID, 1, Holder.employee(XU_YAN), Holder.department("Finance"), TODAY),
            new OriginalDistributed(ID, 2, Holder.employee(XU_YAN), Holder.customer(), TODAY));
    bySales(withFinance)
        .when(handOver(1))
        .thenEvents(new OriginalsHandedOver(ID, List.of(1), LI_NA, TODAY));
    bySales(withFinance).when(handOver(2)).thenRefusedBy(OriginalIsHandedOverByItsHolder.class);
  }

  @Test
  void aFileIsOfOneContract() {
    byArchivist(plus(withSales(), HANDED_OVER))
        .knowing(ArchiveFile.class, new ArchiveFile(new ContractId("c0")))
        .when(accept(1, 2))
        .thenRefusedBy(ArchiveNumberIsOfOneContract.class);
  }

  @Test
  void theArchiveAcceptsIntoAFile() {
    byArchivist(plus(withSales(), HANDED_OVER))
        .when(accept(1, 2))
        .thenEvents(
            new OriginalArchived(ID, 1, Holder.employee(LI_NA), "Box 7", "2026-HT-12", TODAY),
            new OriginalArchived(ID, 2, Holder.employee(LI_NA), "Box 7", "2026-HT-12", TODAY));
  }

  @Test
  void theArchiveAcceptsWhatAnotherHandedOver() {
    byArchivist(withSales()).when(accept(1)).thenRefusedBy(OriginalIsHandedOver.class);
    byArchivist(plus(withSales(), HANDED_OVER))
        .when(accept(1, 1))
        .thenRefusedBy(OriginalIsListedOnce.class);
    contract(plus(withSales(), HANDED_OVER))
        .as(LI_NA.value(), Role.ARCHIVIST)
        .when(accept(1))
        .thenRefusedBy(ArchiveAcceptsFromAnother.class);
    byArchivist(
            plus(
                withSales(),
                HANDED_OVER,
                new OriginalDistributed(
                    ID, 1, Holder.employee(LI_NA), Holder.employee(WANG_LEI), TODAY)))
        .when(accept(1))
        .thenRefusedBy(OriginalIsHandedOver.class);
  }

  @Test
  void extendsALoan() {
    LocalDate later = TODAY.plusDays(14);
    LoanExtended extended =
        new LoanExtended(ID, 1, LI_NA, TODAY.plusDays(7), later, "Talks go on", TODAY);
    byArchivist(plus(registered(), ARCHIVED, BORROWED))
        .when(new ExtendLoan(ID, 1, later, "Talks go on", null))
        .thenEvents(extended);
    byArchivist(plus(registered(), ARCHIVED, BORROWED, extended))
        .when(new ExtendLoan(ID, 1, later, "Talks go on", null))
        .thenRefusedBy(ExtensionIsLonger.class);
    byArchivist(plus(registered(), ARCHIVED))
        .when(new ExtendLoan(ID, 1, later, "Talks go on", null))
        .thenRefusedBy(OriginalIsLent.class);
  }

  @Test
  void certifiesCopiesOfWhatLiesInTheArchive() {
    CopyCertified first = new CopyCertified(ID, 1, 1, 2, "Tender", XU_YAN, TODAY);
    byArchivist(plus(registered(), ARCHIVED))
        .when(new CertifyCopy(ID, 1, 2, "Tender", null))
        .thenEvents(first);
    byArchivist(plus(registered(), ARCHIVED, first))
        .when(new CertifyCopy(ID, 1, 1, "Court", null))
        .thenEvents(new CopyCertified(ID, 1, 2, 1, "Court", XU_YAN, TODAY));
    byArchivist(registered())
        .when(new CertifyCopy(ID, 1, 2, "Tender", null))
        .thenRefusedBy(OriginalIsInTheArchive.class);
  }

  @Test
  void originalsAreRegisteredWhereTheCopiesAre() {
    // Three were sent: one came back, the customer kept one, and one is still to come.
    Event[] given =
        plus(
            issued(),
            new CopiesSent(ID, 1, 3, "SF 1", TODAY, TODAY),
            new CopiesReceivedBack(ID, 1, 1, 1, TODAY),
            execution(Party.CUSTOMER),
            execution(Party.SELLER),
            EXECUTED);
    OriginalRegistered kept = new OriginalRegistered(ID, 1, 4, Holder.customer(), TODAY);
    byArchivist(given).when(new RegisterOriginal(ID, 1, true, null)).thenEvents(kept);
    byArchivist(plus(given, kept))
        .when(new RegisterOriginal(ID, 2, true, null))
        .thenRefusedBy(CopyIsWhereItIsSaid.class);
    Event[] all =
        plus(
            given,
            kept,
            new OriginalRegistered(ID, 2, 4, Holder.employee(XU_YAN), TODAY),
            new OriginalRegistered(ID, 3, 4, Holder.employee(XU_YAN), TODAY));
    byArchivist(all)
        .when(new RegisterOriginal(ID, 4, null, null))
        .thenRefusedBy(CopyIsWhereItIsSaid.class);
    byArchivist(plus(all, new CopiesReceivedBack(ID, 1, 0, 0, TODAY)))
        .when(new RegisterOriginal(ID, 4, null, null))
        .thenEvents(new OriginalRegistered(ID, 4, 4, Holder.employee(XU_YAN), TODAY));
  }

  @Test
  void onlyTheArchivistMovesOriginals() {
    contract(registered())
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(toCustomer(1, null))
        .thenNotAllowed();
  }
}
