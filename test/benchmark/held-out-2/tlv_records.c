// spawn: pthread_create
// loop: for to a number
// origin: field of a packet, or an unknown function
// waits: pthread_join after the loop
// distance: same function
// differs: origin
// A: unbounded Y1 | limiter: none | origin: count in the header of a packet
// B: abstain-ok U2 | limiter: none | origin: function of another library | witness: not-runnable (the function belongs to a board)
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>

struct packet_header {
	uint16_t version;
	uint16_t flags;
	uint32_t records; /* network byte order */
};

#ifdef TWIN
extern unsigned board_units(void);
#endif

static void *decode(void *record)
{
	if (record)
		witnessTask();
	return NULL;
}

int decode_packet(const unsigned char *packet, size_t length)
{
	struct packet_header h;
	pthread_t *tids;
	unsigned started = 0;

	if (length < sizeof(h))
		return -1;
	memcpy(&h, packet, sizeof(h));
	if (ntohs(h.version) != 2)
		return -1;
#ifdef TWIN
	const unsigned n = board_units();
#else
	const unsigned n = ntohl(h.records);
#endif
	tids = calloc(n, sizeof(*tids));
	if (!tids)
		return -1;
	for (unsigned i = 0; i < n; i++) {
		if (pthread_create(&tids[started], NULL, decode, (void *)packet) != 0)
			break;
		started++;
	}
	for (unsigned i = 0; i < started; i++)
		pthread_join(tids[i], NULL);
	free(tids);
	return (int)started;
}

int main(int argc, char **argv)
{
	struct packet_header h = {htons(2), 0, htonl((uint32_t)witnessSize(argc, argv))};
	decode_packet((const unsigned char *)&h, sizeof(h));
	return witnessReport();
}
