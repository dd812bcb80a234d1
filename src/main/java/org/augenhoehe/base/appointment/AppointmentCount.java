package org.augenhoehe.base.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@IdClass(AppointmentCount.Key.class)
@Table(name = "appointment_count")
class AppointmentCount {

  record Key(UUID touchpoint, LocalDate monday) implements Serializable {}

  @Id
  @Column(name = "touchpoint_id")
  UUID touchpoint;

  @Id LocalDate monday;

  int appointments;

  protected AppointmentCount() {}

  AppointmentCount(UUID touchpoint, LocalDate monday) {
    this.touchpoint = touchpoint;
    this.monday = monday;
  }
}
