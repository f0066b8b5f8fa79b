package dev.countersign.command.document;

import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import dev.countersign.web.document.DocumentProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets those in who may name a file in some command, with files that are not too large: before
 * anything of them is read, which {@code resolve-lazily} leaves to whoever asks for it.
 */
@Component
class DocumentEntrance implements HandlerInterceptor, WebMvcConfigurer {
  private static final List<Role> BRINGERS =
      List.of(Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL, Role.ARCHIVIST);

  /** What a form has around its file. */
  private static final int AROUND = 16 * 1024;

  private final GrantRegister grants;
  private final DataSize largest;

  DocumentEntrance(
      GrantRegister grants, @Value("${" + DocumentEndpoint.LARGEST + ":64MB}") DataSize largest) {
    this.grants = grants;
    this.largest = largest;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns(DocumentEndpoint.PATH);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      grants.actor(new EmployeeId(Caller.current().employeeId())).mustHoldOneOfAnywhere(BRINGERS);
      if (request.getContentLengthLong() > largest.toBytes() + AROUND) {
        throw DocumentProblem.tooLarge(largest.toBytes());
      }
    }
    return true;
  }
}
