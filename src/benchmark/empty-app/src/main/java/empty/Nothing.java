package empty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Without any entity Hibernate would switch itself off, and start for free. */
@Entity
class Nothing {

  @Id int id;
}
