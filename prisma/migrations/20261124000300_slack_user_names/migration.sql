ALTER TABLE "slack_user_link" ADD COLUMN     "slack_user_name" TEXT;
