package org.kapnet.platform.probe;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.kapnet.platform.testing.Sample;
import org.kapnet.platform.testing.Tokens;

/** Requests as the callers of the probe make them. */
public final class Api {

    private Api() {}

    /** A nurse of clinic A. */
    public static RequestSpecification nurse() {
        return with(nurseToken());
    }

    public static String nurseToken() {
        return Tokens.as("nurse")
                .clinic(Sample.CLINIC_A)
                .subject(Sample.account(13))
                .bearer();
    }

    public static RequestSpecification with(String bearer) {
        return given().header("Authorization", bearer).accept("application/json");
    }

    public static RequestSpecification json(String body) {
        return nurse().contentType(ContentType.JSON).body(body);
    }

    public static String note(String text) {
        return "{\"text\":\"" + text + "\",\"count\":1}";
    }
}
