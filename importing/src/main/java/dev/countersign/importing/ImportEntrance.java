package dev.countersign.importing;

import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets OPERATORs of the whole company in, and nobody else: before anything of their files is read,
 * which {@code resolve-lazily} leaves to whoever asks for the first part.
 */
@Component
class ImportEntrance implements HandlerInterceptor, WebMvcConfigurer {
  private final GrantRegister grants;

  ImportEntrance(GrantRegister grants) {
    this.grants = grants;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(this)
        .addPathPatterns(ImportEndpoint.PATH, ImportEndpoint.PATH + "/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      grants
          .actor(new EmployeeId(Caller.current().employeeId()))
          .mustHoldOneOf(List.of(Role.OPERATOR), null);
    }
    return true;
  }
}
