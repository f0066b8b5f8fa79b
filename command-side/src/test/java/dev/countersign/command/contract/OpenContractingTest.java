package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.NameThirdParty;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.ThirdParty;
import dev.countersign.events.contract.ThirdPartyNamed;
import dev.countersign.events.contract.ThirdPartyRole;
import dev.countersign.events.employee.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract as the Open Contracting Data Standard tells of it, written into ours and read back out
 * of the events alone.
 */
class OpenContractingTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOT_ITEMIZED = "Not itemized";

  /** Of our own invention, in the shape of a release; its value is more than its items. */
  private static final String RELEASE =
      """
      {"parties": [
         {"id": "HARBOUR", "name": "Harbour Authority", "roles": ["buyer"]},
         {"id": "OURS", "name": "Countersign Software", "roles": ["supplier"]},
         {"id": "BANK", "name": "Harbour Bank", "roles": ["guarantor"],
          "identifier": {"scheme": "CN-USCC", "id": "91230100MA18X2Y3XN"}}],
       "contract": {
         "id": "harbour-2026-01",
         "awardID": "award-7",
         "title": "Upkeep of the crane software",
         "description": "Upkeep, and training on the quay.",
         "status": "active",
         "period": {"startDate": "2026-04-01T00:00:00Z", "endDate": "2027-03-31T23:59:00Z",
                    "maxExtentDate": "2027-12-31T23:59:00Z"},
         "value": {"amount": "12000.50", "currency": "USD"},
         "dateSigned": "2026-03-10T14:23:12Z",
         "items": [
           {"id": "1", "description": "Training on the quay",
            "classification": {"scheme": "CPV", "id": "80500000", "description": "Training"},
            "quantity": "8.5",
            "unit": {"name": "Days", "id": "DAY", "scheme": "UNCEFACT",
                     "value": {"amount": "800.00", "currency": "USD"}}},
           {"id": "2", "description": "Discount for a year",
            "classification": {"scheme": "CPV", "id": "72267000", "description": "Upkeep"},
            "quantity": "1",
            "unit": {"name": "Piece", "id": "H87", "scheme": "UNCEFACT",
                     "value": {"amount": "-99.50", "currency": "USD"}}}],
         "documents": [
           {"id": "1", "documentType": "contractSigned", "title": "Signed contract",
            "url": "https://example.org/1.pdf", "datePublished": "2026-03-11T08:00:00Z",
            "format": "application/pdf", "language": "en"}]}}
      """;

  /**
   * What has no place in a draft, its lines and parties: the catalogue has what products are called
   * and how they are classified, the directory who is who; a document is a file of its own; days
   * have no hours.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/awardID",
          "/description",
          "/status",
          "/period/maxExtentDate",
          "/items/*/classification/scheme",
          "/items/*/classification/description",
          "/documents/*/id",
          "/documents/*/documentType",
          "/documents/*/title",
          "/documents/*/url",
          "/documents/*/datePublished",
          "/documents/*/format",
          "/documents/*/language");

  private final House house = new House();

  private static Money money(JsonNode value) {
    return Money.of(value.path("amount").asString(), value.path("currency").asString());
  }

  private static LocalDate day(JsonNode instant) {
    return LocalDate.parse(instant.asString().substring(0, 10));
  }

  /** Both its name and its code, which are one text with us. */
  private static String unit(JsonNode unit) {
    return "%s (%s %s)"
        .formatted(
            unit.path("name").asString(),
            unit.path("scheme").asString(),
            unit.path("id").asString());
  }

  private static List<DraftLine> lines(JsonNode contract) {
    List<DraftLine> lines =
        contract
            .path("items")
            .valueStream()
            .map(
                item ->
                    new DraftLine(
                        new ProductId(item.at("/classification/id").asString()),
                        item.path("description").asString(),
                        new BigDecimal(item.path("quantity").asString()),
                        unit(item.path("unit")),
                        money(item.at("/unit/value")),
                        null))
            .collect(Collectors.toCollection(ArrayList::new));
    Money value = money(contract.path("value"));
    Money itemized =
        lines.stream()
            .map(line -> line.unitPrice().times(line.quantity()))
            .reduce(Money.zero(value.currency()), Money::plus);
    if (!itemized.equals(value)) {
      lines.add(
          new DraftLine(lines.getFirst().productId(), NOT_ITEMIZED, 1, value.minus(itemized)));
    }
    return lines;
  }

  private void write(JsonNode release) {
    JsonNode contract = release.path("contract");
    JsonNode buyer = release.at("/parties/0");
    JsonNode guarantor = release.at("/parties/2");
    ContractId id = new ContractId(contract.path("id").asString());
    house.knowing(lines(contract).stream().map(DraftLine::productId).distinct().toList());
    house.must(
        LI_NA,
        Role.SALES,
        new DraftContract(
            id,
            ContractType.TECHNICAL_SERVICE,
            BJ,
            new CustomerId(buyer.path("id").asString()),
            null,
            contract.path("title").asString(),
            null,
            "2026-1",
            lines(contract),
            money(contract.path("value")),
            null));
    house.must(
        LI_NA,
        Role.SALES,
        new SetServiceTerm(
            id,
            day(contract.at("/period/startDate")),
            day(contract.at("/period/endDate")),
            false,
            0,
            null,
            null));
    house.must(LI_NA, Role.SALES, new SetServiceLevel(id, ServiceHours.FIVE_BY_EIGHT, 4, 40, null));
    house.must(
        LI_NA,
        Role.SALES,
        new NameThirdParty(
            id,
            ThirdPartyRole.GUARANTOR,
            null,
            guarantor.path("name").asString(),
            guarantor.at("/identifier/id").asString(),
            null));
    house.must(LI_NA, Role.SALES, new SubmitForApproval(id, HASH));
    DocumentId document = DocumentId.of(id);
    house.must(WANG_LEI, Role.BRANCH_MANAGER, new ApproveStep(document, null, null));
    house.must(SUN_LI, Role.PRODUCT_MANAGER, new ApproveStep(document, null, null));
    house.must(CHEN_JIE, Role.LEGAL, new ApproveStep(document, null, null));
    house.must(ZHAO_MIN, Role.FINANCE, new ApproveStep(document, null, null));
    house.must(HE_PING, Role.GENERAL_MANAGER, new ApproveStep(document, null, null));
    house.must(CHEN_JIE, Role.LEGAL, new AllocateContractNumber(id));
    house.at(Instant.parse(contract.path("dateSigned").asString()));
    LocalDate signed = day(contract.path("dateSigned"));
    String issued = IssuedText.hash(only(ContractNumberAllocated.class).number(), HASH);
    house.must(CHEN_JIE, Role.LEGAL, new IssueText(id, signed));
    house.must(
        LI_NA,
        Role.SALES,
        new RecordExecution(id, Party.CUSTOMER, "Zhou", "contract seal", 4, true, issued, signed));
    house.must(
        GU_FANG,
        Role.SEAL_KEEPER,
        new RecordExecution(
            id, Party.SELLER, "He Ping", "contract seal", HE_PING, SEAL, 4, true, issued, signed));
  }

  private <E extends Event> E only(Class<E> type) {
    assertThat(house.history(type)).hasSize(1);
    return house.history(type).getFirst();
  }

  /** What the events tell of it, in the words of the standard. */
  private ObjectNode read() {
    ContractDrafted drafted = only(ContractDrafted.class);
    ServiceTermSet term = only(ServiceTermSet.class);
    ObjectNode contract = JSON.createObjectNode();
    contract.put("id", drafted.contractId().value());
    contract.put("title", drafted.title());
    contract
        .putObject("period")
        .put("startDate", term.from().toString())
        .put("endDate", term.to().toString());
    put(contract.putObject("value"), drafted.amount());
    contract.put("dateSigned", only(ContractExecuted.class).effectiveDate().toString());
    ArrayNode items = contract.putArray("items");
    for (Line line : drafted.lines()) {
      if (line.description().equals(NOT_ITEMIZED)) {
        continue;
      }
      ObjectNode item = items.addObject();
      item.put("id", Integer.toString(line.line()));
      item.put("description", line.description());
      item.putObject("classification").put("id", line.productId().value());
      item.put("quantity", line.quantity().toPlainString());
      String[] unit = Objects.requireNonNull(line.unit()).split(" \\(| |\\)", -1);
      ObjectNode measured = item.putObject("unit");
      measured.put("name", unit[0]).put("scheme", unit[1]).put("id", unit[2]);
      put(measured.putObject("value"), line.unitPrice());
    }
    return contract;
  }

  private static void put(ObjectNode value, Money money) {
    value.put("amount", money.amount().toPlainString()).put("currency", money.currency());
  }

  /** Where they differ, items of lists as *; days are days, whatever their hour. */
  private static void differences(String at, JsonNode told, JsonNode kept, Set<String> found) {
    if (told.isContainer()) {
      int index = 0;
      for (JsonNode item : told) {
        String name = told.isArray() ? "*" : List.copyOf(told.propertyNames()).get(index);
        JsonNode other = told.isArray() ? kept.path(index) : kept.path(name);
        differences(at + "/" + name, item, other, found);
        index++;
      }
    } else if (!told.asString().replaceFirst("T\\d\\d:.*", "").equals(kept.asString(""))) {
      found.add(at);
    }
  }

  @Test
  void whatItTellsOfItsContractComesBack() {
    JsonNode release = JSON.readTree(RELEASE);

    write(release);

    Set<String> lost = new TreeSet<>();
    differences("", release.path("contract"), read(), lost);
    assertThat(lost).isEqualTo(new TreeSet<>(ELSEWHERE));
    assertThat(only(ContractDrafted.class).customerId()).isEqualTo(new CustomerId("HARBOUR"));
    assertThat(only(ThirdPartyNamed.class).thirdParty())
        .isEqualTo(
            new ThirdParty(ThirdPartyRole.GUARANTOR, null, "Harbour Bank", "91230100MA18X2Y3XN"));
  }
}
