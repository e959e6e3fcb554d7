import type { ServerModule } from '../../kernel/http/route.ts';
import type { Payments } from './merchants.ts';
import { noticeRoutes } from './notices.ts';
import { paymentRoutes } from './routes.ts';

/** Online payments: orders at payment systems, what they tell, what goes back, and the bill of the day. */
export const paymentsModule = (payments: Payments): ServerModule => ({
  name: 'payments',
  routes: [...paymentRoutes(payments), ...noticeRoutes(payments)],
});
