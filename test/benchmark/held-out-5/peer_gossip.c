// spawn: pthread_create joined
// loop: counted
// origin: message of a peer
// waits: after the loop
// distance: same function
// differs: whether the count of the message is cut
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: clamp to MAX_GOSSIP
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MAX_GOSSIP 30

struct gossip_hdr {
	uint32_t magic;
	uint32_t npeers; /* network order */
};

struct peer {
	uint32_t addr;
	uint16_t port;
};

static void *greet(void *arg)
{
	struct peer *p = arg;
	witnessTask();
	p->port = htons(p->port);
	return NULL;
}

int handle_gossip(const unsigned char *msg)
{
	struct gossip_hdr hdr;
	struct peer *peers;
	pthread_t *tids;
	uint32_t i, n;

	memcpy(&hdr, msg, sizeof(hdr));
	n = ntohl(hdr.npeers);
#ifdef TWIN
	if (n > MAX_GOSSIP)
		n = MAX_GOSSIP;
#endif
	peers = malloc(n * sizeof(*peers));
	tids = malloc(n * sizeof(*tids));
	memcpy(peers, msg + sizeof(hdr), n * sizeof(*peers));
	for (i = 0; i < n; i++)
		if (pthread_create(tids + i, NULL, greet, peers + i) != 0)
			break;
	while (i-- > 0)
		pthread_join(tids[i], NULL);
	free(tids);
	free(peers);
	return 0;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	unsigned char *msg = calloc(1, sizeof(struct gossip_hdr) + n * sizeof(struct peer));
	struct gossip_hdr h = {0x60551, htonl((uint32_t)n)};
	memcpy(msg, &h, sizeof(h));
	handle_gossip(msg);
	return witnessReport();
}
