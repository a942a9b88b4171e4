// spawn: pthread_create or unknown
// loop: for
// origin: array and count parameters
// waits: detached or unknown
// distance: same function
// differs: what starts the work
// A: unbounded Y1 | limiter: none
// B: abstain-ok U3 | limiter: unknown | spawn: function of another library
// witness: not-runnable (the functions are in another program)
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
  uint32_t page;
  uint8_t *bits;
} scan_page_t;

int ocr_recognize(scan_page_t *page);
int accel_submit(int (*fn)(scan_page_t *), scan_page_t *page);

#ifndef TWIN
static void *recognize_main(void *arg) {
  ocr_recognize((scan_page_t *)arg);
  return NULL;
}

static int submit_page(scan_page_t *page) {
  pthread_t thread;
  int rc = pthread_create(&thread, NULL, recognize_main, page);
  if (rc == 0)
    pthread_detach(thread);
  return rc;
}
#else
static int submit_page(scan_page_t *page) { return accel_submit(ocr_recognize, page); }
#endif

int ocr_document(scan_page_t *pages, uint32_t npages) {
  for (uint32_t i = 0; i < npages; i++) {
    int rc = submit_page(&pages[i]);
    if (rc != 0)
      return rc;
  }
  return 0;
}
