package dev.countersign.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Connects once, before others try and tell the reason less well. */
class ReachableDatabase implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DataSource dataSource) {
      try {
        dataSource.getConnection().close();
      } catch (SQLException e) {
        throw new BeanCreationException(name, "The database cannot be used.", e);
      }
    }
    return bean;
  }
}
