package org.kapnet.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the answers of resources, so that headers are the same everywhere. */
public final class Answers {

    private Answers() {}

    /** 200 with the version as strong ETag. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /**
     * 201 with the version as strong ETag.
     *
     * @param path the address of what was created, such as {@code /v1/sessions/<id>}. Sent as it is: relative to the
     *     one base URL of the API, whatever host the caller reached
     */
    public static <T> RestResponse<T> created(String path, T view, long version) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** 200 with a page, and a link to the next one that keeps all other parameters of the request. */
    public static <T> RestResponse<Page<T>> page(UriInfo request, Page<T> page) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(page);
        if (page.nextCursor() != null) {
            var next = request.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
