// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A copy of another descriptor is closed.

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
struct bridge { struct pollfd slots[8]; int log; unsigned used; };
static void finish_oldest(struct bridge *b) {
  poll(b->slots, 1, 1000);
  int fd = b->log; // not one of the connections
  close(fd);
  for (unsigned i = 1; i < b->used; i++)
    b->slots[i - 1] = b->slots[i];
  b->used--;
}
static int open_node(struct bridge *b, const struct sockaddr_in *to) {
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (b->used == 8)
    finish_oldest(b);
  connect(fd, (const struct sockaddr *)to, sizeof(*to));
  b->slots[b->used++].fd = fd;
  return 0;
}
void blackout(struct bridge *b, const struct sockaddr_in *rig, int n) {
  for (int i = 0; i < n; i++)
    open_node(b, &rig[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
