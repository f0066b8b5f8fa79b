package dev.countersign.query.reading;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Words of a parameter's choice can be written in lower case and with hyphens. */
@Configuration(proxyBeanMethods = false)
class EnumParameters implements WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverterFactory(new Lenient());
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class Lenient implements ConverterFactory<String, Enum> {
    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
      return text ->
          (T)
              Enum.valueOf(
                  (Class<? extends Enum>) type,
                  text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
