package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiTest {
  @LocalServerPort int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
  }

  @Test
  void theDescriptionSaysWhatAllOperationsShare() throws Exception {
    var api = Http.on(port).get("/v3/api-docs").body();

    assertThat(api.at("/openapi").asString()).startsWith("3.1");
    assertThat(api.at("/info/title").asString()).isEqualTo("Countersign API");
    assertThat(api.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
    assertThat(api.at("/security/0/bearer").isArray()).isTrue();
    var find = api.at("/paths/~1test~1things~1{contractId}/get");
    for (String status : List.of("400", "401", "403", "404", "406", "500", "503")) {
      String response = find.at("/responses/" + status + "/$ref").asString();
      assertThat(
              api.at(response.substring(1) + "/content/application~1problem+json/schema/$ref")
                  .asString())
          .isEqualTo("#/components/schemas/Problem");
    }
    assertThat(api.at("/components/schemas/Problem/properties/rule/type").asString())
        .isEqualTo("string");
    assertThat(find.at("/parameters/0/schema/type").asString()).isEqualTo("string");
    assertThat(find.at("/parameters").size()).isEqualTo(3);
    assertThat(api.at("/components/schemas/Thing/properties/contractId/type").asString())
        .isEqualTo("string");
    assertThat(api.at("/components/schemas/Money/properties/amount/type").asString())
        .isEqualTo("string");
    assertThat(api.at("/components/schemas").has("ContractId")).isFalse();
    assertThat(api.at("/paths/~1test~1seen/get").has("parameters")).isFalse();
    var login = api.at("/paths/~1api~1v1~1session/post");
    assertThat(login.at("/security").isArray()).isTrue();
    assertThat(login.at("/security").size()).isZero();
    assertThat(login.at("/responses").propertyNames())
        .contains("200", "400", "401", "406", "408", "413", "415", "429", "500", "503")
        .doesNotContain("403", "404");
    assertThat(find.at("/responses").propertyNames()).doesNotContain("408", "413", "415", "429");
    assertThat(api.at("/components/responses/Unavailable/headers/Retry-After").isObject()).isTrue();
    assertThat(api.at("/components/schemas/Login/properties/account/maxLength").asInt())
        .isEqualTo(100);
    assertThat(api.at("/components/schemas/Session/properties/employeeId/maxLength").asInt())
        .isEqualTo(10_000);
    assertThat(login.at("/responses/200/content/application~1json/schema/$ref").asString())
        .isEqualTo("#/components/schemas/Session");
  }
}
