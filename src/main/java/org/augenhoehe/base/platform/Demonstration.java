package org.augenhoehe.base.platform;

import jakarta.inject.Singleton;

/** Whether all that is shown here is made up, which every page must then say. */
@Singleton
public class Demonstration {

  private volatile boolean isOn;

  public void begin() {
    isOn = true;
  }

  public boolean isOn() {
    return isOn;
  }
}
