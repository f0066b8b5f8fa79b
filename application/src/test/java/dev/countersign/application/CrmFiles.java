package dev.countersign.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files as {@code docs/examples/crm-mapping.json} maps them, of any length, made by chance. */
record CrmFiles(Map<String, String> contents) {
  private static final List<String> OFFICES = List.of("Central", "East", "West");
  private static final List<String> PRODUCTS = List.of("Alpha", "Beta", "Gamma");

  static CrmFiles of(int opportunities, Random random) {
    int agents = 9;
    int accounts = 40;
    StringBuilder teams = new StringBuilder("sales_agent,manager,regional_office\n");
    for (int agent = 0; agent < agents; agent++) {
      teams.append("Agent %d,Somebody,%s%n".formatted(agent, OFFICES.get(agent % OFFICES.size())));
    }
    StringBuilder products = new StringBuilder("product,series,sales_price\n");
    PRODUCTS.forEach(
        product -> products.append("%s,Greek,%d%n".formatted(product, product.length() * 110)));
    StringBuilder customers =
        new StringBuilder(
            "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n");
    for (int account = 0; account < accounts; account++) {
      customers.append("Account %d,retail,1996,1100.04,2822,Italy,%n".formatted(account));
    }
    StringBuilder pipeline =
        new StringBuilder(
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,"
                + "close_value\n");
    for (int number = 0; number < opportunities; number++) {
      LocalDate engaged = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(200));
      LocalDate closed = engaged.plusDays(1 + random.nextInt(100));
      String outcome = List.of("Won", "Lost", "Engaging").get(random.nextInt(3));
      boolean open = outcome.equals("Engaging");
      pipeline.append(
          "OPP%05d,Agent %d,%s,Account %d,%s,%s,%s,%s%n"
              .formatted(
                  number,
                  random.nextInt(agents),
                  PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                  random.nextInt(accounts),
                  outcome,
                  date(engaged),
                  open ? "" : date(closed),
                  open ? "" : outcome.equals("Won") ? 1 + random.nextInt(5000) : 0));
    }
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("sales_teams.csv", teams.toString());
    contents.put("products.csv", products.toString());
    contents.put("accounts.csv", customers.toString());
    contents.put("sales_pipeline.csv", pipeline.toString());
    return new CrmFiles(contents);
  }

  private static String date(LocalDate date) {
    return "%d/%d/%d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear());
  }

  /** Sends them all, and returns the import that was begun. */
  String importBy(Client operator) {
    List<Client.Part> parts = new ArrayList<>();
    parts.add(new Client.Part("mapping", "mapping.json", mapping()));
    contents.forEach((name, text) -> parts.add(new Client.Part("files", name, text)));
    return operator.postForm("/api/v1/imports", parts).ok().text("id");
  }

  private static String mapping() {
    try {
      return Files.readString(
          Path.of("..", "docs", "examples", "crm-mapping.json"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
