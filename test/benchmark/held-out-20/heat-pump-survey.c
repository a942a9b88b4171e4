// spawn: GThread
// loop: counted
// waits: g_thread_join
// distance: same function
// limiter: none
// differs: where the number comes from
// A: unbounded Y1 | origin: message
// B: abstain-ok U2 | origin: driver function given by the caller
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  guint (*unit_count)(gpointer bus);
  gdouble (*flow_temperature)(gpointer bus, guint unit);
  gpointer bus;
} PumpDriver;

typedef struct {
  const PumpDriver *driver;
  guint unit;
  gdouble celsius;
} Probe;

typedef struct {
  guint32 site;
  guint32 units;
} SurveyRequest;

static gpointer probe_unit(gpointer data) {
  Probe *p = data;
  witnessTask();
  p->celsius = p->driver->flow_temperature(p->driver->bus, p->unit);
  return p;
}

gdouble survey_site(const PumpDriver *driver, const SurveyRequest *req) {
#ifdef TWIN
  guint units = driver->unit_count(driver->bus);
#else
  guint units = req->units;
#endif
  GPtrArray *threads = g_ptr_array_new();
  gdouble sum = 0;
  for (guint unit = 0; unit < units; unit++) {
    Probe *p = g_new0(Probe, 1);
    p->driver = driver;
    p->unit = unit;
    g_ptr_array_add(threads, g_thread_new("probe", probe_unit, p));
  }
  for (guint i = 0; i < threads->len; i++) {
    Probe *p = g_thread_join(g_ptr_array_index(threads, i));
    sum += p->celsius;
    g_free(p);
  }
  g_ptr_array_free(threads, TRUE);
  g_debug("site %u: %u units", req->site, units);
  return units ? sum / units : 0;
}

static guint modbus_unit_count(gpointer bus) { return GPOINTER_TO_UINT(bus); }
static gdouble modbus_flow_temperature(gpointer bus, guint unit) {
  (void)bus;
  return 35.0 + unit % 3;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  PumpDriver modbus = {modbus_unit_count, modbus_flow_temperature, GUINT_TO_POINTER(n)};
  SurveyRequest req = {7, (guint32)n};
  survey_site(&modbus, &req);
  return witnessReport();
}
