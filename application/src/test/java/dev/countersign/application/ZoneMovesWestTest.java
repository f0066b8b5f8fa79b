package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who was let in today stays in, and what was recorded today can be followed up. */
class ZoneMovesWestTest {
  private static final String FIRST_TO_BEGIN = "--countersign.zone=Pacific/Kiritimati";

  /** Where it is always yesterday, or the day before. */
  private static final String LAST_TO_BEGIN = "--countersign.zone=Etc/GMT+12";

  @Test
  void nobodyIsLockedOut() {
    String[] database = Databases.fresh();
    Client admin;
    try (Server east = Server.startOn(database, FIRST_TO_BEGIN)) {
      admin = east.anonymous().login("admin", east.firstPassword());
      admin.post("/api/v1/employees", "{\"employeeId\":\"E2001\",\"name\":\"Somebody\"}").ok();
      admin.post("/api/v1/employees", "{\"employeeId\":\"E2002\",\"name\":\"Somebody\"}").ok();
      admin.get("/api/v1/staff-access/employees").ok();
    }
    try (Server west =
        Server.startOn(database, LAST_TO_BEGIN, "--countersign.second-administrator=E2002")) {
      Client still = admin.at(west.port());
      still.get("/api/v1/staff-access/employees").ok();
      long granted =
          still
              .post(
                  "/api/v1/employees/E2001/grant-role",
                  "{\"role\":\"SALES\",\"reason\":\"First duties\"}")
              .ok()
              .position();
      assertThat(
              still
                  .get("/api/v1/staff-access/grants?minPosition=" + granted)
                  .ok()
                  .body()
                  .path("items")
                  .findValuesAsString("role"))
          .contains("SALES", "STAFF_ADMIN");
      // Whom the owner of the machine named is there to confirm.
      assertThat(
              still
                  .get("/api/v1/staff-access/grants?role=STAFF_ADMIN&minPosition=" + granted)
                  .ok()
                  .body()
                  .path("items")
                  .findValuesAsString("employeeId"))
          .containsExactly("E0001", "E2002");
    }
  }
}
