package org.augenhoehe.base.improvement;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * What is to be corrected of an improvement; what is left out stays. No record: {@code "value":
 * null}, which means none, must differ from no {@code value}.
 */
class ImprovementChange {

  private String day;
  private String text;

  @Size(max = ImprovementResource.LONGEST_VALUE)
  private String value;

  private boolean isOfValue;

  public void setDay(String day) {
    this.day = day;
  }

  public void setText(String text) {
    this.text = text;
  }

  public void setValue(String value) {
    this.value = value;
    this.isOfValue = true;
  }

  Draft appliedTo(Draft before) {
    return Draft.of(
        Objects.requireNonNullElseGet(day, () -> before.day().toString()),
        Objects.requireNonNullElse(text, before.text()),
        isOfValue ? value : before.value());
  }
}
