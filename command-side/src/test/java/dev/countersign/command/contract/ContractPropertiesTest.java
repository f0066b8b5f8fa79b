package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.EscalateApproval;
import dev.countersign.command.approval.ReturnForChange;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.custody.ArchiveOriginal;
import dev.countersign.command.contract.custody.BorrowOriginal;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.custody.ReturnOriginal;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.employee.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for contracts whatever is tried. */
class ContractPropertiesTest {
  private static final List<Role> DECIDING =
      List.of(
          Role.BRANCH_MANAGER,
          Role.PRODUCT_MANAGER,
          Role.FINANCE,
          Role.LEGAL,
          Role.GENERAL_MANAGER,
          Role.DEPUTY_GENERAL_MANAGER,
          Role.CHAIRMAN);

  private static DraftContract draftOf(
      ContractId id, boolean standard, List<DraftLine> lines, Money amount) {
    return new DraftContract(
        id,
        ContractType.SALES_AND_CONSULTING,
        BJ,
        CUSTOMER,
        null,
        "Inventory system",
        standard ? TEMPLATE : null,
        "2026-1",
        lines,
        amount,
        null);
  }

  private static Money cents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), "CNY");
  }

  // ---- money

  @Provide
  Arbitrary<List<DraftLine>> manyLines() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 1_000_000),
            Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000_000L))
        .as((quantity, price) -> new DraftLine(PRODUCT, "Licences", quantity, cents(price)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property(tries = 300)
  void theAmountIsTheExactSum(
      @ForAll("manyLines") List<DraftLine> lines, @ForAll @IntRange(min = -1, max = 1) int off) {
    BigDecimal sum =
        lines.stream()
            .map(line -> line.unitPrice().amount().multiply(line.quantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Money written = new Money(sum.add(BigDecimal.valueOf(off, 2)), "CNY");
    House house = new House();

    Optional<String> refusal =
        house.send(LI_NA, Set.of(Role.SALES), draftOf(ID, false, lines, written));

    if (!written.isPositive()) {
      assertThat(refusal).contains("amount-is-positive");
    } else if (off != 0) {
      assertThat(refusal).contains("amount-is-the-sum-of-the-lines");
    } else {
      assertThat(refusal).isEmpty();
      ContractDrafted drafted = house.history(ContractDrafted.class).getFirst();
      assertThat(drafted.amount().amount()).isEqualByComparingTo(sum);
    }
  }

  // ---- routes

  @Property(tries = 200)
  void theRouteIsNeverLowerThanThePolicy(@ForAll boolean standard, @ForAll("amounts") long cents) {
    Money amount = cents(cents);
    List<Role> roles = route(standard, amount);

    boolean small = standard && amount.amount().compareTo(new BigDecimal("50000")) <= 0;
    assertThat(roles)
        .contains(Role.BRANCH_MANAGER, Role.PRODUCT_MANAGER, Role.FINANCE, Role.GENERAL_MANAGER);
    assertThat(roles.contains(Role.LEGAL)).isEqualTo(!small);
    boolean major = amount.amount().compareTo(CONTRACTS.majorAbove().amount()) > 0;
    assertThat(roles.contains(Role.DEPUTY_GENERAL_MANAGER)).isEqualTo(major);
    assertThat(roles.contains(Role.CHAIRMAN)).isEqualTo(major);
  }

  @Property(tries = 200)
  void moreMoneyNeverTakesALowerRoute(
      @ForAll boolean standard, @ForAll("amounts") long one, @ForAll("amounts") long other) {
    assertThat(route(standard, cents(Math.max(one, other))))
        .containsAll(route(standard, cents(Math.min(one, other))));
  }

  @Property(tries = 200)
  void splittingNeverLowersTheRoute(
      @ForAll boolean standard, @ForAll("parts") List<Long> parts, @ForAll("rates") String rate) {
    House whole = new House();
    long sum = parts.stream().mapToLong(Long::longValue).sum();
    submit(whole, 0, standard, sum, rate);
    House split = new House();
    for (int part = 0; part < parts.size(); part++) {
      submit(split, part, standard, parts.get(part), rate);
    }

    SubmittedForApproval asOne = whole.history(SubmittedForApproval.class).getFirst();
    SubmittedForApproval lastPart = split.history(SubmittedForApproval.class).getLast();
    assertThat(lastPart.basis().amount()).isEqualTo(asOne.basis().amount());
    assertThat(lastPart.basis().importance()).isEqualTo(asOne.basis().importance());
    assertThat(lastPart.route()).isEqualTo(asOne.route());
  }

  private static void submit(House house, int part, boolean standard, long cents, String currency) {
    ContractId id = new ContractId("part" + part);
    Money amount = new Money(BigDecimal.valueOf(cents, 2), currency);
    house.must(
        LI_NA,
        Role.SALES,
        draftOf(id, standard, List.of(new DraftLine(PRODUCT, "Licences", 1, amount)), amount));
    house.must(LI_NA, Role.SALES, new SubmitForApproval(id, HASH));
  }

  @Provide
  Arbitrary<Long> amounts() {
    return Arbitraries.longs()
        .between(1, 300_000_000)
        .edgeCases(edges -> edges.add(5_000_000L, 5_000_001L, 100_000_000L, 100_000_001L));
  }

  @Provide
  Arbitrary<List<Long>> parts() {
    return Arbitraries.longs().between(1, 60_000_000).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> rates() {
    return Arbitraries.of("CNY", "USD", "EUR", "HKD");
  }

  private static List<Role> route(boolean standard, Money amount) {
    House house = new House();
    house.must(
        LI_NA,
        Role.SALES,
        draftOf(ID, standard, List.of(new DraftLine(PRODUCT, "Licences", 1, amount)), amount));
    house.must(LI_NA, Role.SALES, new SubmitForApproval(ID, HASH));
    return house.history(SubmittedForApproval.class).getFirst().route().stream()
        .map(RouteStep::role)
        .toList();
  }

  // ---- persons

  record Attempt(
      EmployeeId employee, @Nullable EmployeeId onBehalfOf, Set<Role> roles, Command command) {}

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    Arbitrary<EmployeeId> few =
        Arbitraries.integers().between(1, 8).map(each -> new EmployeeId("E" + each));
    Arbitrary<Set<Role>> roles = Arbitraries.of(DECIDING).set().ofMinSize(1).ofMaxSize(7);
    Arbitrary<String> step =
        Arbitraries.of("branch-manager", "product-manager", "finance", "legal", "general-manager")
            .injectNull(0.5);
    Arbitrary<Command> commands =
        Arbitraries.frequencyOf(
            Tuple.of(20, step.map(named -> new ApproveStep(DOCUMENT, named, null))),
            Tuple.of(1, step.map(named -> new ReturnForChange(DOCUMENT, named, "x"))),
            Tuple.of(
                1,
                Arbitraries.just(
                    new ReviseDraft(ID, "x", null, "1", lines("5.00"), cny("5.00"), null))),
            Tuple.of(3, Arbitraries.just(new SubmitForApproval(ID, HASH))));
    return Combinators.combine(few, few.injectNull(0.6), roles, commands)
        .as(
            (employee, other, held, command) -> {
              Set<Role> all = new HashSet<>(held);
              all.add(Role.SALES);
              boolean decides =
                  command instanceof ApproveStep || command instanceof ReturnForChange;
              return new Attempt(
                  employee, !decides || employee.equals(other) ? null : other, all, command);
            })
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void noPersonFillsTwoStepsAndNoMakerAny(@ForAll("attempts") List<Attempt> attempts) {
    House house = new House();
    house.must(
        new EmployeeId("E1"), Role.SALES, draftOf(ID, false, lines("600000.00"), cny("600000.00")));
    house.must(new EmployeeId("E1"), Role.SALES, new SubmitForApproval(ID, HASH));
    for (Attempt attempt : attempts) {
      house.send(attempt.employee(), attempt.onBehalfOf(), attempt.roles(), attempt.command());
    }

    Set<EmployeeId> makers = new HashSet<>();
    Map<String, List<EmployeeId>> approved = new HashMap<>();
    for (Event event : house.history()) {
      switch (event) {
        case ContractDrafted drafted -> makers.add(drafted.makerId());
        case DraftRevised revised -> makers.add(revised.revisedBy());
        case SubmittedForApproval submitted -> {
          makers.add(submitted.submittedBy());
          approved.clear();
        }
        case ApprovalStepApproved step -> {
          List<EmployeeId> persons =
              Stream.of(step.approverId(), step.onBehalfOf()).filter(Objects::nonNull).toList();
          assertThat(makers).doesNotContainAnyElementsOf(persons);
          assertThat(approved.values().stream().flatMap(List::stream))
              .doesNotContainAnyElementsOf(persons);
          assertThat(approved).doesNotContainKey(step.step());
          approved.put(step.step(), persons);
        }
        case DocumentApproved whole ->
            assertThat(approved)
                .containsOnlyKeys(
                    GENERAL_ROUTE.stream().map(RouteStep::step).toArray(String[]::new));
        default -> {}
      }
    }
  }

  // ---- ways out

  private static final EmployeeId MAKER = new EmployeeId("E0");

  @Provide
  Arbitrary<Map<EmployeeId, Set<Role>>> staffs() {
    return Arbitraries.maps(
            Arbitraries.integers().between(1, 9).map(each -> new EmployeeId("E" + each)),
            Arbitraries.of(DECIDING).set().ofMinSize(1).ofMaxSize(3))
        .ofMinSize(4)
        .ofMaxSize(9);
  }

  @Property(tries = 300)
  void aRouteThatBeginsCanBeCompleted(
      @ForAll("staffs") Map<EmployeeId, Set<Role>> staff,
      @ForAll boolean major,
      @ForAll List<@IntRange(max = 1000) Integer> picks) {
    House house = new House();
    house.staff(staff);
    Money amount = cny(major ? "1000000.01" : "600000.00");
    house.must(
        MAKER,
        Role.SALES,
        draftOf(ID, false, List.of(new DraftLine(PRODUCT, "Licences", 1, amount)), amount));
    Optional<String> refusal =
        house.send(MAKER, Set.of(Role.SALES), new SubmitForApproval(ID, HASH));
    List<Role> route = route(false, amount);
    if (refusal.isPresent()) {
      assertThat(refusal).contains("route-can-be-filled");
      assertThat(eachByAnother(route, staff)).isFalse();
      return;
    }
    assertThat(eachByAnother(route, staff)).isTrue();

    List<EmployeeId> people = List.copyOf(staff.keySet());
    for (int pick : picks) {
      EmployeeId somebody = people.get(pick % people.size());
      // Every third decision is one for somebody else, by that person's roles.
      EmployeeId office = pick % 3 == 0 ? people.get(pick / 3 % people.size()) : somebody;
      List<String> open = List.copyOf(openSteps(house).keySet());
      if (!open.isEmpty()) {
        String step = open.get(pick / people.size() % open.size());
        house.send(
            somebody,
            office.equals(somebody) ? null : office,
            staff.getOrDefault(office, Set.of()),
            new ApproveStep(DOCUMENT, step, null));
      }
    }
    while (house.history(DocumentApproved.class).isEmpty()) {
      assertThat(anybodyApproves(house, staff) || anythingEscalates(house))
          .as("stuck at %s", openSteps(house).keySet())
          .isTrue();
    }
  }

  /** Tries every assignment; the slow way to know what the rules say. */
  private static boolean eachByAnother(List<Role> route, Map<EmployeeId, Set<Role>> staff) {
    if (route.isEmpty()) {
      return true;
    }
    Set<Role> fitting = new HashSet<>();
    for (Role role = route.getFirst(); role != null; role = APPROVALS.superiors().get(role)) {
      fitting.add(role);
    }
    return staff.keySet().stream()
        .filter(person -> !Collections.disjoint(staff.getOrDefault(person, Set.of()), fitting))
        .anyMatch(
            person -> {
              Map<EmployeeId, Set<Role>> others = new HashMap<>(staff);
              others.remove(person);
              return eachByAnother(route.subList(1, route.size()), others);
            });
  }

  /** The open steps and when they are due. */
  private static Map<String, Instant> openSteps(House house) {
    Map<String, Instant> open = new TreeMap<>();
    for (Event event : house.history()) {
      switch (event) {
        case ApprovalStepsOpened opened ->
            opened.steps().forEach(step -> open.put(step.step(), step.dueAt()));
        case ApprovalStepEscalated escalated -> open.put(escalated.step(), escalated.newDueAt());
        case ApprovalStepApproved approved -> open.remove(approved.step());
        default -> {}
      }
    }
    return open;
  }

  private static boolean anybodyApproves(House house, Map<EmployeeId, Set<Role>> staff) {
    return openSteps(house).keySet().stream()
        .anyMatch(
            step ->
                staff.keySet().stream()
                    .anyMatch(
                        person ->
                            house
                                .send(
                                    person,
                                    staff.getOrDefault(person, Set.of()),
                                    new ApproveStep(DOCUMENT, step, null))
                                .isEmpty()));
  }

  private static boolean anythingEscalates(House house) {
    return openSteps(house).entrySet().stream()
        .anyMatch(
            step -> {
              house.at(step.getValue());
              return house
                  .send(
                      Actor.SYSTEM,
                      Set.of(),
                      new EscalateApproval(DOCUMENT, 1, step.getKey(), step.getValue()))
                  .isEmpty();
            });
  }

  // ---- originals

  @Provide
  Arbitrary<List<Command>> movements() {
    Arbitrary<Integer> original = Arbitraries.integers().between(0, 5);
    Arbitrary<EmployeeId> employee = Arbitraries.of(LI_NA, WANG_LEI, XU_YAN);
    return Arbitraries.<Command>oneOf(
            original.map(each -> new RegisterOriginal(ID, each, null, null)),
            original.map(
                each -> new DistributeOriginal(ID, each, HolderKind.CUSTOMER, null, null, null)),
            Combinators.combine(original, employee)
                .as(
                    (each, to) ->
                        new DistributeOriginal(ID, each, HolderKind.EMPLOYEE, to, null, null)),
            original.map(each -> new ArchiveOriginal(ID, each, "Room " + each, null)),
            Combinators.combine(original, employee)
                .as((each, to) -> new BorrowOriginal(ID, each, to, "Talks", TODAY, null)),
            original.map(each -> new ReturnOriginal(ID, each, "Room 9", null)),
            Arbitraries.just(new ActivateContract(ID, null)))
        .list()
        .ofMinSize(5)
        .ofMaxSize(80);
  }

  private enum Place {
    IN_HANDS,
    IN_ARCHIVE,
    LENT
  }

  private record Whereabouts(Place place, Holder holder) {}

  @Property(tries = 300)
  void eachOriginalHasExactlyOneHolder(@ForAll("movements") List<Command> movements) {
    House house = executedHouse();
    Map<Integer, Whereabouts> expected = new TreeMap<>();
    boolean active = false;
    for (Command movement : movements) {
      Map<Integer, Whereabouts> after = new TreeMap<>(expected);
      boolean accepted = moves(after, movement, active);
      Optional<String> refusal =
          house.send(XU_YAN, Set.of(Role.ARCHIVIST, Role.BRANCH_MANAGER), movement);
      assertThat(refusal.isEmpty()).as("%s: %s", movement, refusal).isEqualTo(accepted);
      if (accepted) {
        expected = after;
        active = active || movement instanceof ActivateContract;
      }
    }

    assertThat(holders(house.history()))
        .isEqualTo(
            expected.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().holder())));
  }

  /** The model: what a movement does to the whereabouts, and whether it may. */
  private static boolean moves(
      Map<Integer, Whereabouts> originals, Command movement, boolean active) {
    return switch (movement) {
      case RegisterOriginal register ->
          !active
              && register.original() >= 1
              && register.original() <= 4
              && originals.putIfAbsent(
                      register.original(), new Whereabouts(Place.IN_HANDS, Holder.employee(XU_YAN)))
                  == null;
      case DistributeOriginal distribute -> {
        Holder to =
            distribute.employeeId() == null
                ? Holder.customer()
                : Holder.employee(distribute.employeeId());
        Whereabouts now = originals.get(distribute.original());
        if (now == null || now.place() != Place.IN_HANDS || now.holder().equals(to)) {
          yield false;
        }
        originals.put(distribute.original(), new Whereabouts(Place.IN_HANDS, to));
        yield true;
      }
      case ArchiveOriginal archive ->
          replaced(
              originals,
              archive.original(),
              Place.IN_HANDS,
              new Whereabouts(Place.IN_ARCHIVE, Holder.archive(archive.location())));
      case BorrowOriginal borrow ->
          replaced(
              originals,
              borrow.original(),
              Place.IN_ARCHIVE,
              new Whereabouts(Place.LENT, Holder.employee(borrow.borrowerId())));
      case ReturnOriginal comesBack ->
          replaced(
              originals,
              comesBack.original(),
              Place.LENT,
              new Whereabouts(Place.IN_ARCHIVE, Holder.archive(comesBack.location())));
      default -> !active && originals.size() == 4;
    };
  }

  private static boolean replaced(
      Map<Integer, Whereabouts> originals, int original, Place from, Whereabouts to) {
    Whereabouts now = originals.get(original);
    if (now == null || now.place() != from) {
      return false;
    }
    originals.put(original, to);
    return true;
  }

  /** The holders as the events tell them; each hand-over must start with the holder of then. */
  private static Map<Integer, Holder> holders(List<Event> history) {
    Map<Integer, Holder> holders = new HashMap<>();
    for (Event event : history) {
      switch (event) {
        case OriginalRegistered e ->
            assertThat(holders.putIfAbsent(e.original(), e.holder())).isNull();
        case OriginalDistributed e -> hand(holders, e.original(), e.fromHolder(), e.toHolder());
        case OriginalArchived e ->
            hand(holders, e.original(), e.fromHolder(), Holder.archive(e.location()));
        case OriginalBorrowed e ->
            hand(holders, e.original(), e.fromHolder(), Holder.employee(e.borrowerId()));
        case OriginalReturned e ->
            hand(
                holders,
                e.original(),
                Holder.employee(e.borrowerId()),
                Holder.archive(e.location()));
        default -> {}
      }
    }
    return holders;
  }

  private static void hand(Map<Integer, Holder> holders, int original, Holder from, Holder to) {
    assertThat(holders.put(original, to)).isEqualTo(from);
  }

  private static House executedHouse() {
    House house = new House();
    house.must(LI_NA, Role.SALES, draftOf(ID, true, lines("5.00"), cny("5.00")));
    house.must(LI_NA, Role.SALES, new SubmitForApproval(ID, HASH));
    house.must(WANG_LEI, Role.BRANCH_MANAGER, new ApproveStep(DOCUMENT, null, null));
    house.must(SUN_LI, Role.PRODUCT_MANAGER, new ApproveStep(DOCUMENT, null, null));
    house.must(ZHAO_MIN, Role.FINANCE, new ApproveStep(DOCUMENT, null, null));
    house.must(HE_PING, Role.GENERAL_MANAGER, new ApproveStep(DOCUMENT, null, null));
    house.must(CHEN_JIE, Role.LEGAL, new AllocateContractNumber(ID));
    house.must(CHEN_JIE, Role.LEGAL, new IssueText(ID, null));
    String issued = house.history(TextIssued.class).getFirst().issuedHash();
    for (Party side : Party.values()) {
      house.must(
          GU_FANG,
          Role.SEAL_KEEPER,
          side == Party.SELLER
              ? ours(4, issued, null)
              : new RecordExecution(ID, side, "x", "contract seal", 4, true, issued, null));
    }
    return house;
  }
}
