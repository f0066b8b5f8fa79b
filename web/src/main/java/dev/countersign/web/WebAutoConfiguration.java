package dev.countersign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How requests and answers look, whatever they are about. */
@AutoConfiguration(
    before = {
      JacksonAutoConfiguration.class,
      WebMvcAutoConfiguration.class,
      ErrorMvcAutoConfiguration.class
    })
class WebAutoConfiguration {
  /** A misspelt field is refused, not ignored: the client meant something by it. */
  @Bean
  JsonMapperBuilderCustomizer httpJson() {
    return json ->
        json.addModule(new StrictJson())
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                // As a float, an amount of many digits would become another one.
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(
                DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .withCoercionConfigDefaults(
                values -> values.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            // A list has no gaps.
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  @Bean
  static ReachableDatabase reachableDatabase() {
    return new ReachableDatabase();
  }

  @Bean
  Problems problems(
      JsonMapper json, List<ProblemTranslator> translators, ObjectProvider<SecurityEvents> events) {
    return new Problems(json, translators, events);
  }

  @Bean
  ProblemAdvice problemAdvice(Problems problems) {
    return new ProblemAdvice(problems);
  }

  @Bean
  ErrorEndpoint errorEndpoint(Problems problems) {
    return new ErrorEndpoint(problems);
  }

  @Bean
  WelcomeEndpoint welcomeEndpoint(AccessProperties access) {
    return new WelcomeEndpoint(access);
  }

  @Bean
  RequestTrailFilter requestTrailFilter(Problems problems) {
    return new RequestTrailFilter(problems);
  }

  /** As many at once as Tomcat is told, which gets more only while some wait. */
  @Bean
  Workers workers(@Value("${server.tomcat.threads.max}") int atOnce) {
    return new Workers(atOnce);
  }

  @Bean
  RequestIntake requestIntake(Workers workers, @Value("${server.tomcat.threads.max}") int atOnce) {
    return new RequestIntake(workers, atOnce);
  }

  @Bean
  DescriptionCache descriptionCache() {
    return new DescriptionCache();
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> container(Workers workers) {
    return factory -> {
      factory.addEngineValves(new Doorkeeper());
      // After the property has been set, which is done in the same way.
      factory.addConnectorCustomizers(
          connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
              workers.are(protocol);
            }
          });
    };
  }

  @Bean
  Entrance entrance(Problems problems) {
    return new Entrance(problems);
  }

  /** After Boot's, whose page would say less. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerErrors(
      Problems problems) {
    return factory ->
        factory.addContextCustomizers(
            context -> new ContainerErrors(problems).takePlace(context.getParent()));
  }

  @Bean
  WebMvcRegistrations endpointMapping() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new EndpointMapping();
      }
    };
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Bean
  WebMvcConfigurer requestArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArguments());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StrictParameters());
      }
    };
  }
}
