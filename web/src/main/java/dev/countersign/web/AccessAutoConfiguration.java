package dev.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Bearer tokens for everything but logging in, health and the description of the API. */
@AutoConfiguration(
    before = {
      ServletWebSecurityAutoConfiguration.class,
      OAuth2ResourceServerAutoConfiguration.class
    })
@EnableConfigurationProperties(AccessProperties.class)
class AccessAutoConfiguration {
  private static final String BEARER = "Bearer ";

  /** Requests are observed as a whole; an observation per filter costs more than the filters. */
  @Bean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain bearerSecurity(
      HttpSecurity http,
      JwtDecoder decoder,
      AccessProperties properties,
      Problems problems,
      ObjectProvider<Operators> operators,
      Environment environment) {
    RequestMatcher open = new OrRequestMatcher(open(), new ManagementPort(environment));
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(open)
                    .permitAll()
                    .requestMatchers(ofOnesOwnAccess())
                    .authenticated()
                    .requestMatchers("/actuator/**")
                    .access((caller, context) -> operates(caller.get(), operators))
                    .anyRequest()
                    .access((caller, context) -> new AuthorizationDecision(mayGoOn(caller.get()))))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(Doorkeeper.POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(tokens(open))
                    .authenticationEntryPoint(
                        (request, response, e) -> problems.answer(e, request, response))
                    .accessDeniedHandler(
                        (request, response, e) -> problems.answer(denied(e), request, response))
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder)
                                .jwtAuthenticationConverter(callers(properties.employeeClaim()))))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(
                        (request, response, e) -> problems.answer(e, request, response))
                    .accessDeniedHandler(
                        (request, response, e) -> problems.answer(denied(e), request, response)))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** What somebody can do whose password somebody else made up. */
  private static RequestMatcher ofOnesOwnAccess() {
    var path = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        path.matcher(HttpMethod.POST, SessionEndpoint.PATH + SessionEndpoint.PASSWORD),
        path.matcher(HttpMethod.DELETE, SessionEndpoint.PATH));
  }

  private static boolean mayGoOn(@Nullable Authentication authentication) {
    return authentication instanceof CallerAuthentication caller && !caller.mustChangePassword();
  }

  /** Where nobody knows who operates, as in no program, whoever is logged in. */
  private static AuthorizationDecision operates(
      @Nullable Authentication authentication, ObjectProvider<Operators> operators) {
    return new AuthorizationDecision(
        mayGoOn(authentication)
            && authentication instanceof CallerAuthentication caller
            && operators
                .orderedStream()
                .findFirst()
                .map(known -> known.include(caller.getPrincipal()))
                .orElse(true));
  }

  private static Exception denied(AccessDeniedException refused) {
    return SecurityContextHolder.getContext().getAuthentication()
                instanceof CallerAuthentication caller
            && caller.mustChangePassword()
        ? AccessRefusal.passwordMustChange()
        : refused;
  }

  private static RequestMatcher open() {
    var path = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        path.matcher(HttpMethod.GET, WelcomeEndpoint.PATH),
        path.matcher(HttpMethod.HEAD, WelcomeEndpoint.PATH),
        path.matcher(HttpMethod.POST, SessionEndpoint.PATH),
        path.matcher("/actuator/health/**"),
        path.matcher("/v3/api-docs/**"),
        path.matcher("/v3/api-docs.yaml"),
        path.matcher("/swagger-ui/**"),
        path.matcher("/swagger-ui.html"),
        path.matcher("/error"));
  }

  /**
   * The text after {@code Bearer}, whatever it is: the decoder judges it. Overlooks tokens where
   * none is needed, as an expired one must not keep anybody from a new one.
   */
  private static BearerTokenResolver tokens(RequestMatcher open) {
    return (HttpServletRequest request) -> {
      String header = request.getHeader(HttpHeaders.AUTHORIZATION);
      return header == null
              || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
              || open.matches(request)
          ? null
          : header.substring(BEARER.length());
    };
  }

  /** What the system does stands on record under its name, so nobody comes in by that. */
  private static boolean isPerson(String employeeId) {
    return !employeeId.isBlank()
        && !Normalizer.normalize(employeeId, Normalizer.Form.NFKC)
            .strip()
            .equalsIgnoreCase("system");
  }

  private static Converter<Jwt, AbstractAuthenticationToken> callers(String claim) {
    return jwt -> {
      if (jwt.getClaim(claim) instanceof String employeeId && isPerson(employeeId)) {
        String subject = jwt.getSubject();
        return new CallerAuthentication(
            new Caller(
                employeeId,
                subject == null ? employeeId : subject,
                jwt.getClaimAsString(LocalTokens.SESSION)),
            Boolean.TRUE.equals(jwt.getClaim(LocalTokens.MUST_CHANGE)));
      }
      throw new NoEmployeeException(claim);
    };
  }
}
