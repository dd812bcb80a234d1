package empty;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Answers, and does nothing for it. */
@Path("/empty")
public class EmptyResource {

  public record Answer(String nothing) {}

  @GET
  public List<Answer> get() {
    return List.of(new Answer(""));
  }

  @POST
  @Path("/blocking")
  @Blocking
  public void blocking() {}

  @POST
  @Path("/event-loop")
  @NonBlocking
  @ResponseStatus(201)
  public void onTheEventLoop() {}

  /** Without any job the scheduler would not start. */
  @Scheduled(cron = "0 0 6 ? * MON")
  void never() {}
}
