package org.augenhoehe.base.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds where a document differs from what OpenAPI says of it. Knows of JSON Schema (2020-12) what
 * our description uses of it for answers: types, members, items, references, {@code anyOf}, {@code
 * enum}, lengths and patterns.
 */
final class Described {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Map<String, Predicate<JsonNode>> TYPES =
      Map.of(
          "object", JsonNode::isObject,
          "array", JsonNode::isArray,
          "string", JsonNode::isTextual,
          "boolean", JsonNode::isBoolean,
          "integer", JsonNode::isIntegralNumber,
          "number", JsonNode::isNumber,
          "null", JsonNode::isNull);

  private final JsonNode api;

  private Described(JsonNode api) {
    this.api = api;
  }

  /** As the service itself describes what it answers. */
  static Described read() {
    return new Described(
        parse(given().get("/q/openapi?format=json").then().statusCode(200).extract().asString()));
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  /**
   * @param operation e.g. {@code get /api/v1/accounts/{name}}
   * @return a sentence per fault; none where the answer is as described
   */
  List<String> faults(String operation, int status, String answer) {
    String[] parts = operation.split(" ");
    JsonNode schema =
        api.path("paths")
            .path(parts[1])
            .path(parts[0])
            .path("responses")
            .path(String.valueOf(status))
            .path("content")
            .path("application/json")
            .path("schema");
    if (schema.isMissingNode()) {
      return List.of(operation + " is not described for " + status);
    }
    List<String> faults = new ArrayList<>();
    check(schema, parse(answer), operation, faults);
    return faults;
  }

  private void check(JsonNode described, JsonNode value, String at, List<String> faults) {
    JsonNode schema =
        described.has("$ref") ? api.at(described.get("$ref").asText().substring(1)) : described;
    if (schema.has("anyOf") && none(schema.get("anyOf"), value)) {
      faults.add(at + " is none of " + schema.get("anyOf") + ": " + value);
    }
    if (schema.has("type") && !isOfType(schema.get("type"), value)) {
      faults.add(at + " is no " + schema.get("type") + ": " + value);
    }
    if (schema.has("enum") && stream(schema.get("enum")).noneMatch(value::equals)) {
      faults.add(at + " is none of " + schema.get("enum") + ": " + value);
    }
    if (value.isTextual() && !isTextAllowed(schema, value.asText())) {
      faults.add(at + " has not the described form: " + value);
    }
    if (value.isArray()) {
      value.forEach(item -> check(schema.path("items"), item, at + "[]", faults));
    }
    if (value.isObject()) {
      checkMembers(schema, value, at, faults);
    }
  }

  private void checkMembers(JsonNode schema, JsonNode value, String at, List<String> faults) {
    stream(schema.path("required"))
        .filter(name -> !value.has(name.asText()))
        .forEach(name -> faults.add(at + " lacks " + name));
    value
        .properties()
        .forEach(
            member -> {
              String path = at + "." + member.getKey();
              JsonNode its = schema.path("properties").path(member.getKey());
              if (its.isMissingNode()) {
                faults.add(path + " is not described");
              }
              check(its, member.getValue(), path, faults);
            });
  }

  private boolean none(JsonNode schemas, JsonNode value) {
    return stream(schemas)
        .noneMatch(
            schema -> {
              List<String> faults = new ArrayList<>();
              check(schema, value, "", faults);
              return faults.isEmpty();
            });
  }

  private static boolean isOfType(JsonNode types, JsonNode value) {
    return types.isArray()
        ? stream(types).anyMatch(type -> isOfType(type, value))
        : TYPES.get(types.asText()).test(value);
  }

  private static boolean isTextAllowed(JsonNode schema, String text) {
    return text.length() >= schema.path("minLength").asInt(0)
        && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
        && text.matches("(?s).*(" + schema.path("pattern").asText() + ").*");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
