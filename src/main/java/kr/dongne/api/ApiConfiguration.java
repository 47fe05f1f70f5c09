package kr.dongne.api;

import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How JSON is read, and what the description of the API says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new BodyKind()).addPathPatterns("/api/v1/**");
    }

    /** A list with nothing in one of its places is refused as unreadable. */
    @Bean
    JsonMapperBuilderCustomizer nothingInLists() {
        return json -> json.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    /** The description names no host: it would be the one that the asker claims to ask. */
    @Bean
    OpenAPI description() {
        return new OpenAPI().servers(List.of(new Server().url("/")));
    }
}
