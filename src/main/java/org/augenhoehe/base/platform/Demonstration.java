package org.augenhoehe.base.platform;

import jakarta.inject.Singleton;

/** Whether all data shown is made up; every page must then say so. */
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
