package dev.countersign.query.operation;

import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.Views;
import dev.countersign.web.StopReport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells whoever stops the program how far the views have come. */
@Component
class ViewsAtStop implements DisposableBean {
  private final Views views;
  private final StopReport report;

  ViewsAtStop(Views views, StopReport report) {
    this.views = views;
    this.report = report;
  }

  @Override
  public void destroy() {
    try {
      long position =
          views.all().stream().map(views::progress).mapToLong(Progress::position).min().orElse(0);
      report.add("the views are at position " + position);
    } catch (DataAccessException e) {
      report.add("where the views are is not known, as the database does not answer");
    }
  }
}
